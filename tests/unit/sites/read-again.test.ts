// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { huggingFace } from '../../../lib/sites/huggingface.ts';
import { parsePage } from './parse-page.ts';

const DAY = new URL('https://huggingface.co/papers/date/2099-11-30');

const card = (id: string, title: string) =>
  `<article><h3><a href="/papers/${id}">${title}</a></h3></article>`;

function aDay() {
  const page = parsePage(
    `<main><div>${card('9912.90001', 'Maps of Nowhere')}${card('9912.90002', 'Old Maps')}</div></main>`,
  );
  const links = [...page.querySelectorAll('h3 a')];
  return { page, links, read: () => huggingFace.read(page, DAY) };
}

test('a card that says what it said is not read again', () => {
  const { page, read } = aDay();
  const [first] = read();
  page.body.append(page.createElement('p'));
  expect(read()[0]).toBe(first);
});

test('a card that the page has put another paper into is that paper', () => {
  const { links, read } = aDay();
  read();
  links[0]?.setAttribute('href', '/papers/9912.90003');
  expect(read().map(({ facts }) => facts.key)).toEqual(['arxiv:9912.90003', 'arxiv:9912.90002']);
});

test('a title that came late is the title', () => {
  const { links, read } = aDay();
  links[1]?.replaceChildren('…');
  read();
  links[1]?.replaceChildren('Older Maps');
  expect(read().map(({ facts }) => facts.title)).toEqual(['Maps of Nowhere', 'Older Maps']);
});

test('a card that comes between two others is an entry between them', () => {
  const { page, links, read } = aDay();
  read();
  const between = page.createElement('article');
  between.innerHTML = '<h3><a href="/papers/9912.90004">New Maps</a></h3>';
  links[1]?.closest('article')?.before(between);
  expect(read().map(({ facts }) => facts.title)).toEqual(['Maps of Nowhere', 'New Maps', 'Old Maps']);
});
