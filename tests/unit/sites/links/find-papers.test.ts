// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPapers } from '../../../../lib/sites/links/find-papers.ts';
import { parsePage } from '../parse-page.ts';

const PAGE = new URL('https://lists.example.org/lamps');

/** Manners of listing one paper; all say its title and link it. */
const MANNERS: readonly ((title: string, href: string) => string)[] = [
  (title, href) => `<a href="${href}">${title}</a>`,
  (title, href) => `<a href="${href}">${title}</a> <a href="${href}v2">PDF</a>, a remark`,
  (title, href) => `<strong>${title}</strong> [<a href="${href}">paper</a>] [<a href="/code">code</a>]`,
  (title, href) => `1) <b>${title}</b> - what it is about. <a href="${href}">Paper</a>`,
  (title, href) => `${title} <a href="${href}"><img src="badge.svg" alt="arXiv"></a>`,
  (title, href) => `[ICML 2099] ${title} (<a href="${href}">arXiv</a>)`,
  (title, href) => `<a href="${href}">[paper]</a> ${title}`,
  (title, href) => `${title}, ${href.replace(/.*abs\//, 'arXiv:')}`,
];

const WORDS = ['Lamps', 'Wicks', 'Oil', 'Learning', 'Light', 'Darkness', 'Rooms', 'Flames'];
const titles = fc
  .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 9 })
  .map((words) => words.join(' '));
const lists = fc.array(fc.record({ title: titles, manner: fc.constantFrom(...MANNERS) }), {
  minLength: 2,
  maxLength: 12,
});

describe.each([
  ['a list', (items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`],
  [
    'a loose list',
    (items: string[]) => `<ol>${items.map((item) => `<li><p>${item}</p></li>`).join('')}</ol>`,
  ],
  [
    'a table',
    (items: string[]) => `<table>${items.map((item) => `<tr><td>${item}</td></tr>`).join('')}</table>`,
  ],
])('%s', (_, page) => {
  test('shows each paper once, under its title, whatever the manner of each', () => {
    fc.assert(
      fc.property(lists, (items) => {
        const html = page(items.map(({ title, manner }, at) => manner(title, address(at))));
        const { entries, mentions } = find(html);
        expect(entries.map(({ facts }) => [facts.key, facts.title])).toEqual(
          items.map(({ title }, at) => [`arxiv:9912.${90_000 + at}`, title]),
        );
        expect(mentions).toEqual([]);
      }),
    );
  });
});

test('no two entries have their mark in one place', () => {
  fc.assert(
    fc.property(lists, (items) => {
      const cards = items.map(({ title, manner }, at) => manner(title, address(at)));
      const { entries } = find(
        `<div>${cards.map((card) => `<div>${card}</div>`).join('')}</div><p>${cards.join('<br>')}</p>`,
      );
      const nodes = entries.flatMap(({ places }) =>
        places.map((place) => ('after' in place ? place.after : undefined)),
      );
      expect(new Set(nodes).size).toBe(entries.length);
    }),
  );
});

test('running text names papers and lists none, however many', () => {
  const sentence = Array.from(
    { length: 40 },
    (_, at) => `as <a href="${address(at)}">lamp ${at}</a> did`,
  ).join(', ');
  const { entries, mentions } = find(`<p>We light rooms, ${sentence}.</p>`);
  expect([entries.length, mentions.length]).toEqual([0, 40]);
});

test('what ten times as many links cost is far from a hundred times as much', () => {
  const page = (size: number) =>
    parsePage(
      `<div>text ${Array.from({ length: size }, (_, at) => `<a href="${address(at)}">Lamp ${at} of Many</a><br>`).join('')}</div>`,
    );
  const [small, large] = [page(200), page(2000)];
  /** The best of three: other work on the machine only adds. */
  const cost = (document: Document) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        findPapers([document.body], PAGE);
        return performance.now() - start;
      }),
    );
  expect(cost(large)).toBeLessThan(40 * cost(small));
});

test('the mark of an item stands on its own line, and not below the list within it', () => {
  const { entries } = find(`<ul>
    <li>Lamps in Order <a href="${address(1)}">[paper]</a> <ul><li>a remark</li></ul></li>
    <li><strong>Lamps in Disorder</strong> <ul><li><a href="${address(2)}">paper</a></li></ul></li>
    <li><a href="${address(3)}"><div>Lamps in Links</div></a></li>
  </ul>`);
  expect(
    entries
      .flatMap(({ places }) => places)
      .map((place) => {
        const [[manner, node] = []] = Object.entries(place);
        return `${manner} ${node instanceof Element ? node.tagName : ''}`;
      }),
  ).toEqual(['behind A', 'after STRONG', 'after LI']);
});

test('a tracked link that says an identifier names its paper', () => {
  const { mentions } = find('<p>See <a href="https://mail.example.com/c/1">arXiv:9912.90001</a>.</p>');
  expect(mentions.map(({ key }) => key)).toEqual(['arxiv:9912.90001']);
});

test('numbers of sections and of goods are no papers', () => {
  const { entries, mentions } = find('<p>See the doi rules in 10.1234/5, and lamp 10.9999/piece.</p>');
  expect([entries, mentions]).toEqual([[], []]);
});

function address(at: number): string {
  return `https://arxiv.org/abs/9912.${90_000 + at}`;
}

function find(html: string) {
  return findPapers([parsePage(html).body], PAGE);
}
