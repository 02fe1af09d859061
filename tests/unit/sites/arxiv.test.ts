// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arxiv } from '../../../lib/sites/arxiv.ts';
import { parsePage } from './parse-page.ts';

const NEW = 'https://arxiv.org/list/cs.LG/new';

describe('a list keeps its name', () => {
  test.each([
    ['/list/cs.LG/new', 'list/cs.LG/latest', 'arXiv cs.LG, new'],
    ['/list/cs.LG/recent', 'list/cs.LG/recent', 'arXiv cs.LG, recent'],
    ['/list/cs.LG/pastweek?skip=50&show=25', 'list/cs.LG/recent', 'arXiv cs.LG, recent'],
    ['/list/cs.LG/2023-03?skip=2000&show=2000', 'list/cs.LG/2023-03', 'arXiv cs.LG, Mar 2023'],
    ['/list/cs.LG/202303', 'list/cs.LG/2023-03', 'arXiv cs.LG, Mar 2023'],
    ['/list/cs.LG/2303', 'list/cs.LG/2023-03', 'arXiv cs.LG, Mar 2023'],
    ['/list/hep-th/9308', 'list/hep-th/1993-08', 'arXiv hep-th, Aug 1993'],
    ['/list/math/2012', 'list/math/2012', 'arXiv math, 2012'],
    ['/list/math/93', 'list/math/1993', 'arXiv math, 1993'],
    ['/list/?archive=cs&year=23&month=3', 'list/cs/2023-03', 'arXiv cs, Mar 2023'],
    ['/list/?archive=cs&year=2023&month=all', 'list/cs/2023', 'arXiv cs, 2023'],
    ['/catchup/cs.LG/2026-06-01?abs=True&page=2', 'list/cs.LG/2026-06-01', 'arXiv cs.LG, 1 Jun 2026'],
    ['/search/?query=+Old%20%20Maps&start=50&size=50', 'search/all:old maps', 'arXiv search “Old Maps”'],
    ['/search/cs?searchtype=title&query=maps&order=', 'search/cs/title:maps', 'arXiv cs search “maps”'],
    ['/a/Lovelace_A_1', 'a/lovelace_a_1', 'arXiv, Lovelace_A_1'],
  ])('%s is %s', (path, name, label) => {
    expect(digestOf(`https://arxiv.org${path}`)).toMatchObject({ id: `arxiv:${name}`, label });
  });

  test.each([
    '/list/cs.LG/2313',
    '/list/cs.LG/2023-13',
    '/list/cs.LG',
    '/list/2401.00001',
    '/search/?query=+',
  ])('%s is none', (path) => {
    expect(digestOf(`https://arxiv.org${path}`)).toBeUndefined();
  });

  test('the new papers of a day are the day that is caught up on later', () => {
    const heading = '<h3>Showing new listings for Friday, 3 March 2023</h3>';
    const caughtUp = digestOf('https://arxiv.org/catchup/cs.LG/2023-03-03?abs=False');
    expect(digestOf(NEW, heading)?.id).toBe(caughtUp?.id);
    expect(digestOf(NEW, '<h3>New submissions for Fri,  3 Mar 23</h3>')?.id).toBe(caughtUp?.id);
  });

  test('an advanced search is its terms and filters, in whatever order the form sends them', () => {
    const terms =
      'terms-0-term=maps&terms-0-field=title&terms-1-operator=OR&terms-1-term=tides&terms-1-field=all';
    const dates = 'date-filter_by=specific_year&date-year=2023&date-date_type=submitted_date';
    const parts = [
      ...terms.split('&'),
      ...dates.split('&'),
      'classification-mathematics=y',
      'size=200',
      'order=',
    ];
    const nameOf = (some: readonly string[]) =>
      digestOf(`https://arxiv.org/search/advanced?${some.join('&')}`)?.id;
    const name =
      'arxiv:search/advanced/title:maps or all:tides&classification-mathematics=y&date-filter_by=specific_year&date-year=2023';
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
        expect(nameOf(shuffled)).toBe(name);
      }),
      { numRuns: 30 },
    );
    expect(nameOf([...terms.split('&'), 'size=50'])).not.toBe(name);
  });

  test('what is a filter by default is none', () => {
    const bare = 'https://arxiv.org/search/advanced?terms-0-term=maps';
    const defaults = 'classification-physics_archives=all&date-filter_by=all_dates&date-year=&abstracts=show';
    expect(digestOf(`${bare}&${defaults}`)?.id).toBe(digestOf(bare)?.id);
    expect(digestOf(`https://arxiv.org/search/advanced?terms-0-term=&${defaults}`)).toBeUndefined();
  });
});

/** What other extensions have been seen to do to a row, or could. */
const CHANGES: Record<string, (dt: string, dd: string) => string> = {
  nothing: (dt, dd) => dt + dd,
  'a box around the pair': (dt, dd) => `<section>${dt}${dd}</section>`,
  'two boxes around the pair': (dt, dd) => `<div class="a"><div class="b">${dt}${dd}</div></div>`,
  'a box around the dt': (dt, dd) => `<div>${dt}</div>${dd}`,
  'a box around the dd': (dt, dd) => `${dt}<div>${dd}</div>`,
  'a box around each': (dt, dd) => `<article><div>${dt}</div><div>${dd}</div></article>`,
  'a node between': (dt, dd) => `${dt}<div class="tools"><a href="/abs/9912.99999">similar</a></div>${dd}`,
  'our own node between': (dt, dd) => `${dt}<deja-lu-mark data-key="arxiv:9912.99999"></deja-lu-mark>${dd}`,
  'a box in the dt': (dt, dd) => `${dt.replace('<dt>', '<dt><div>').replace('</dt>', '</div></dt>')}${dd}`,
  'a button before the number': (dt, dd) => `${dt.replace('<dt>', '<dt><button>save</button>')}${dd}`,
  'a box in the dd': (dt, dd) => `${dt}${dd.replace('<dd>', '<dd><div>').replace('</dd>', '</div></dd>')}`,
  'a note before the title': (dt, dd) => `${dt}${dd.replace('"meta">', '"meta"><p class="note">0.9</p>')}`,
};

describe('whatever other extensions do to the rows', () => {
  const changes = fc.array(fc.constantFrom(...Object.keys(CHANGES)), { minLength: 1, maxLength: 8 });

  test('each paper is read from its own two nodes', () => {
    fc.assert(
      fc.property(changes, (names) => {
        const rows = names.map((name, at) => CHANGES[name]?.(dtOf(at), ddOf(at)) ?? '');
        const entries = arxiv.read(listOf(rows), new URL(NEW));
        expect(entries.map(({ facts }) => [facts.key, facts.title, facts.version, facts.marker])).toEqual(
          names.map((_, at) => [`arxiv:9912.9000${at}`, `Paper ${at} of $n$`, at + 1, 'new']),
        );
        for (const { anchor, rest = [] } of entries) {
          const nodes = [anchor, ...rest];
          expect(nodes.flatMap((node) => within(node, 'dt'))).toHaveLength(1);
          expect(nodes.flatMap((node) => within(node, 'dd'))).toHaveLength(1);
          expect(rest.every((node) => node.parentElement === anchor.parentElement)).toBe(true);
        }
      }),
    );
  });

  test.each([
    ['nothing', 'dt', ['dd']],
    ['a node between', 'dt', ['dd']],
    ['a box around the pair', 'section', []],
    ['a box around each', 'article', []],
    ['a box around the dd', 'dt', ['div']],
  ])('after %s, a row is hidden whole', (name, first, others) => {
    const rows = [CHANGES[name]?.(dtOf(0), ddOf(0)) ?? '', dtOf(1) + ddOf(1)];
    const [entry] = arxiv.read(listOf(rows), new URL(NEW));
    expect(entry?.anchor.localName).toBe(first);
    expect((entry?.rest ?? []).map((node) => node.localName)).toEqual(others);
  });

  test('a row without a title is called by its number, and the next one’s title stays its own', () => {
    const entries = arxiv.read(listOf([dtOf(1), dtOf(2) + ddOf(2)]), new URL(NEW));
    expect(entries.map(({ facts }) => facts.title)).toEqual(['arXiv 9912.90001', 'Paper 2 of $n$']);
  });
});

test('300 rows are one query for the page, and none for each of them', () => {
  const page = listOf(Array.from({ length: 300 }, (_, at) => dtOf(at % 10) + ddOf(at % 10)));
  let queries = 0;
  const counted = Element.prototype.querySelector;
  Element.prototype.querySelector = function (this: Element, selector: string) {
    queries += 1;
    return counted.call(this, selector);
  };
  try {
    expect(arxiv.read(page, new URL(NEW))).toHaveLength(300);
  } finally {
    Element.prototype.querySelector = counted;
  }
  expect(queries).toBeLessThan(10);
});

function digestOf(address: string, body = ''): ReturnType<typeof arxiv.digestAt> {
  return arxiv.digestAt(new URL(address), parsePage(`<!doctype html><body>${body}`));
}

function listOf(rows: readonly string[]): Document {
  const list = `<dl id='articles'><h3>New submissions (showing all)</h3>${rows.join('')}</dl>`;
  return parsePage(`<!doctype html><div id="dlpage"><h1>Machine Learning</h1>${list}</div>`);
}

function dtOf(at: number): string {
  const id = `9912.9000${at}`;
  return `<dt><a name='item${at}'>[${at}]</a> <a href ="/abs/${id}" title="Abstract" id="${id}"> arXiv:${id} </a>
    [<a href="/pdf/${id}">pdf</a>, <a href="https://arxiv.org/html/${id}v${at + 1}">html</a>, <a href="/format/${id}">other</a>]</dt>`;
}

function ddOf(at: number): string {
  return `<dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> Paper ${at} of $n$ </div>
    <div class="list-comments mathjax">After <a href="https://arxiv.org/abs/9912.99998">arXiv:9912.99998</a></div></div></dd>`;
}

function within(node: Element, name: string): Element[] {
  return node.localName === name ? [node] : [...node.querySelectorAll(name)];
}
