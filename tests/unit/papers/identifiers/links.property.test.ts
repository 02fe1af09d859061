import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identifyLink } from '../../../../lib/papers/identify.ts';
import { arxivId } from './grammar/arxiv.ts';
import { link } from './grammar/link.ts';
import { of } from './grammar/spelled.ts';
import { written } from './written.ts';

const RUNS = { numRuns: 1500 };

test('every address of a paper gives its key', () => {
  fc.assert(
    fc.property(link, ({ key, href }) => {
      expect(written(identifyLink(href))).toBe(key);
    }),
    RUNS,
  );
});

test('scheme, www, case of the host, port and white space change nothing', () => {
  const noise = fc.constantFrom(
    (href: string) => href.replace('https://', 'http://'),
    (href: string) => href.replace('https://', '//'),
    (href: string) => href.replace(/^https:\/\/(?!www\.)/, 'https://www.'),
    (href: string) => href.replace(/^https:\/\/[^/]+/, (origin) => origin.toUpperCase()),
    (href: string) => href.replace(/^https:\/\/[^/]+/, '$&:443'),
    (href: string) => ` \n${href}\t`,
  );
  fc.assert(
    fc.property(link, noise, ({ key, href }, change) => {
      expect(written(identifyLink(change(href)))).toBe(key);
    }),
    RUNS,
  );
});

test('what follows the path changes nothing', () => {
  const query = fc.constantFrom(
    '',
    'utm_source=x',
    'context=cs.LG&v=2',
    'next=%2Fabs%2F2401.00001',
    'x=10.1000/other',
  );
  const fragment = fc.constantFrom('', '#', '#S3.T2', '#page=3', '#10.1000/other');
  fc.assert(
    fc.property(link, fc.constantFrom('', '/', '//'), query, fragment, ({ key, href }, slash, more, last) => {
      const [path = '', own] = href.split('?');
      const both = [own, more].filter(Boolean).join('&');
      expect(written(identifyLink(`${path}${slash}${both && `?${both}`}${last}`))).toBe(key);
    }),
    RUNS,
  );
});

test('a relative link is read on the page of its site', () => {
  fc.assert(
    fc.property(link, ({ key, href }) => {
      const { origin } = new URL(href);
      const relative = href.slice(origin.length);
      fc.pre(href.startsWith(origin));
      expect(written(identifyLink(relative, `${origin}/some/page?q=1#x`))).toBe(key);
      expect(written(identifyLink(relative.slice(1), `${origin}/page`))).toBe(key);
      expect(identifyLink(relative, 'about:blank')).toBeUndefined();
    }),
    RUNS,
  );
});

test('a redirector around it changes nothing, a share button hides it', () => {
  const redirector = fc.constantFrom(
    'https://scholar.google.com/scholar_url?url=URL&hl=en&sa=X&d=1&scisig=A',
    'http://scholar.google.co.jp/scholar_url?url=URL',
    'https://www.google.com/url?q=URL&source=gmail&ust=1&usg=x',
    'https://www.google.de/url?sa=t&q=&url=URL&ved=2',
    'https://l.facebook.com/l.php?u=URL&h=x',
  );
  const other = fc.constantFrom(
    'https://twitter.com/intent/tweet?url=URL',
    'https://www.facebook.com/sharer/sharer.php?u=URL',
    'https://www.google.com/search?q=URL',
    'https://arxiv.org/login?next=URL',
    'https://example.com/?url=URL',
    'mailto:?body=URL',
    'javascript:go("URL")',
  );
  fc.assert(
    fc.property(link, redirector, redirector, other, ({ key, href }, outer, inner, button) => {
      const once = inner.replace('URL', encodeURIComponent(href));
      expect(written(identifyLink(once))).toBe(key);
      expect(written(identifyLink(outer.replace('URL', encodeURIComponent(once))))).toBe(key);
      expect(identifyLink(button.replace('URL', encodeURIComponent(href)))).toBeUndefined();
      expect(identifyLink(button.replace('URL', () => href))).toBeUndefined();
    }),
    RUNS,
  );
});

test('Scholar leaves most addresses unencoded', () => {
  fc.assert(
    fc.property(arxivId, (id) => {
      const plain = `https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/${id}&hl=en&sa=X`;
      expect(identifyLink(plain)).toEqual(identifyLink(`https://arxiv.org/pdf/${id}`));
    }),
  );
});

const HOSTS = [
  'arxiv.org',
  'doi.org',
  'openreview.net',
  'aclanthology.org',
  'proceedings.mlr.press',
  'jmlr.org',
].concat(
  [
    'papers.nips.cc',
    'openaccess.thecvf.com',
    'pubmed.ncbi.nlm.nih.gov',
    'www.semanticscholar.org',
    'dblp.org',
  ],
  ['huggingface.co', 'papers.cool', 'www.nature.com', 'www.biorxiv.org', 'link.springer.com', 'example.com'],
);

test('words are no paper, on no site', () => {
  const word = of('abcdefgxyz-_', 0, 12);
  const path = fc.array(fc.oneof(word, fc.constantFrom('abs', 'papers', 'list', 'new', '2026-01-05')), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.constantFrom(...HOSTS), path, (host, parts) => {
      expect(identifyLink(`https://${host}/${parts.join('/')}`)).toBeUndefined();
    }),
    RUNS,
  );
});

test('no such month, no paper 0, no five digits before 2015', () => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const year = fc.integer({ min: 7, max: 90 });
  const wrong = fc.oneof(
    fc.tuple(year, fc.constantFrom(0, 13, 45, 99)).map(([yy, mm]) => `${two(yy)}${two(mm)}.12345`),
    year.map((yy) => `${two(yy)}05.${yy < 15 ? '0000' : '00000'}`),
    fc.integer({ min: 8, max: 14 }).map((yy) => `${two(yy)}05.12345`),
    fc.integer({ min: 15, max: 90 }).map((yy) => `${two(yy)}05.1234`),
    fc.integer({ min: 0, max: 6 }).map((yy) => `${two(yy)}05.1234`),
    fc.constantFrom(
      'hep-th/9900001',
      'hep-th/9913001',
      'hep-th/9901000',
      'hep-th/0704001',
      'hep-th/9107',
      'zz-zz/9901001',
    ),
  );
  fc.assert(
    fc.property(wrong, (id) => {
      expect(identifyLink(`https://arxiv.org/abs/${id}`)).toBeUndefined();
      expect(identifyLink(`https://arxiv.org/pdf/${id}v1.pdf`)).toBeUndefined();
      expect(identifyLink(`https://huggingface.co/papers/${id}`)).toBeUndefined();
      expect(identifyLink(`https://doi.org/10.48550/arXiv.${id}`)).toBeUndefined();
    }),
  );
});

test('nothing that a page can write throws', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.constantFrom('https://doi.org/10.1000/%', '//['),
  );
  fc.assert(
    fc.property(any, fc.option(any, { nil: undefined }), (href, base) => {
      expect(() => identifyLink(href, base)).not.toThrow();
    }),
    RUNS,
  );
});
