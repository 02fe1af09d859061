// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsByLinks } from '../../../lib/sites/reading/cards-by-links.ts';
import { isoDate } from '../../../lib/sites/reading/english-date.ts';
import { parsePage } from './parse-page.ts';

const url = new URL('https://www.emergentmind.com/papers');

const LAYOUTS = [
  (cards: string[]) => `<ul>${cards.map((card) => `<li>${card}</li>`).join('')}</ul>`,
  (cards: string[]) => `<table><tr><td>${cards.join('</td></tr><tr><td>')}</td></tr></table>`,
  (cards: string[]) => cards.map((card) => `<article>${card}</article>`).join(''),
  (cards: string[]) => cards.map((card) => `<div><div>${card}</div></div>`).join(''),
  (cards: string[]) =>
    cards.map((card) => `<section><h2>3 March 2099</h2><div>${card}</div></section>`).join(''),
];

const CARDS = [
  (href: string, title: string) => `<h3><a href="${href}">${title}</a></h3>`,
  (href: string, title: string) => `<a href="${href}"><h3>${title}</h3><p>All of it, and more.</p></a>`,
  (href: string, title: string) => `<a href="${href}">${title}</a>`,
  (href: string, title: string) => `<h3>${title}</h3><a href="${href}">Read the paper</a>`,
  (href: string, title: string) => `<div><a href="${href}">View</a></div><div>${title}</div>`,
  (href: string, title: string) => `<p>${title}</p><div><a href="${href}#resources">Resources</a></div>`,
];

const EXTRAS = [
  (href: string) => `<a href="${href}"><img alt=""></a>`,
  (href: string) => `<ul><li><a href="${href}#comments">12 comments</a></li></ul>`,
  (href: string) =>
    `<a href="https://twitter.com/intent/tweet?url=https://www.emergentmind.com${href}">Share</a>`,
  (href: string) => `<a href="/login?next=${encodeURIComponent(href)}">Like</a>`,
  (href: string) => `<div><span><a href="${href}">PDF</a></span></div>`,
  () => `<p>It goes beyond <a href="/papers/9912.99999">earlier work</a>.</p>`,
];

test('whatever the layout, and however many links a card has: each paper once, in order, with its title', () => {
  const card = fc.record({
    make: fc.constantFrom(...CARDS),
    before: fc.subarray(EXTRAS),
    after: fc.subarray(EXTRAS),
  });
  fc.assert(
    fc.property(fc.constantFrom(...LAYOUTS), fc.array(card, { maxLength: 6 }), (layOut, cards) => {
      const papers = cards.map((_, at) => ({
        href: `/papers/9912.9000${at + 1}`,
        title: `How to Read Map ${at + 1}`,
      }));
      const html = cards.map(({ make, before, after }, at) => {
        const { href, title } = papers[at] ?? { href: '', title: '' };
        const extras = (some: typeof before) => some.map((extra) => extra(href)).join('');
        return extras(before) + make(href, title) + extras(after);
      });
      const found = read(`<nav>${CHROME}</nav><main>${layOut(html)}</main><footer>${CHROME}</footer>`);
      expect(found.map(({ facts }) => [facts.key, facts.title])).toEqual(
        papers.map(({ href, title }) => [`arxiv:${href.slice('/papers/'.length)}`, title]),
      );
    }),
  );
});

const CHROME = '<ul><li><a href="/papers/9912.98888">What a paper looks like here</a></li></ul>';

test('cards that are nothing but links have their marks beside them, each its own', () => {
  const found = read(
    '<div><a href="/papers/9912.90001"><h3>Old Maps Read</h3></a><a href="/papers/9912.90002"><h3>New Maps Drawn</h3></a></div>',
  );
  expect(found.map(({ places }) => places)).toEqual(found.map(({ anchor }) => [{ above: anchor }]));
  expect(new Set(found.map(({ anchor }) => anchor)).size).toBe(2);
});

test('two papers in one item are two entries', () => {
  const found = read(
    '<ul><li><div><a href="/papers/9912.90001">Old Maps Read</a></div><div><a href="/papers/9912.90002">New Maps Drawn</a></div></li></ul>',
  );
  expect(found.map(({ facts }) => facts.title)).toEqual(['Old Maps Read', 'New Maps Drawn']);
});

test('an abstract that is a link too is not the title', () => {
  const abstract = 'We read maps. '.repeat(40);
  const [only] = read(
    `<div><a href="/papers/9912.90001">Old Maps Read</a><a href="/papers/9912.90001">${abstract}</a></div>`,
  );
  expect(only?.facts.title).toBe('Old Maps Read');
});

test('a numbered paragraph is a card, a sentence is none', () => {
  const found = read(
    '<p>1. <a href="/papers/9912.90001">Old Maps Read</a></p><p>Drawn after <a href="/papers/9912.90002">New Maps Drawn</a>.</p>',
  );
  expect(found.map(({ facts }) => facts.key)).toEqual(['arxiv:9912.90001']);
});

test('a day is read with or without the comma', () => {
  expect(isoDate('Dec 2 2099')).toBe('2099-12-02');
  expect(isoDate('Dec 2, 2099')).toBe('2099-12-02');
});

function read(html: string) {
  return cardsByLinks(parsePage(`<!doctype html><body>${html}`), url, 'a[href*="/papers/"]');
}
