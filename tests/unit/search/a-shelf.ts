import fc from 'fast-check';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import type { Searchable } from '../../../lib/search/searchable.ts';
import { aPaper } from './a-paper.ts';

/** Few words, near each other: so that prefixes, typos, joined words and scripts without spaces all happen. */
const WORDS = (
  'graph graphs grpah graphite network networks netwrok of a pruning prune layer-adaptive layer adaptive ' +
  'transformer transformers transfomer 深度学习 学习 GPT4 GPT-4 2024 Müller'
).split(' ');
const word = fc.constantFrom(...WORDS);
const text = (maxLength: number) => fc.array(word, { maxLength }).map((words) => words.join(' '));
const NAMES = ['Yann LeCun', 'Élise Müller-Graph', 'Graph Layer', '李明'];

/** A paper of such words; its key says which one it is, however often it changes. */
export const anyPaper = fc
  .record({
    id: fc.nat({ max: 30 }),
    title: text(6),
    abstract: fc.option(text(12)),
    authors: fc.subarray(NAMES),
    tags: fc.subarray(['graph', 'Deep Learning', 'deep']),
    note: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, text(3)),
    year: fc.option(fc.integer({ min: 2020, max: 2024 })),
    savedAt: fc.integer({ min: 1, max: 3 }),
    isRead: fc.boolean(),
  })
  .map(({ id, title, abstract, authors, tags, note, year, savedAt, isRead }): Searchable => {
    const key = `openreview:${String(id).padStart(2, '0')}` as PaperKey;
    return aPaper(title, {
      key,
      authors,
      ...(abstract !== null && { abstract }),
      ...(year !== null && { published: `${year}-01` }),
      reading: { savedAt, tags, note, ...(isRead && { readAt: 1 }) },
    });
  });

/** What somebody may ask of them: whole words, beginnings, misspellings, phrases, filters, and what is not wanted. */
const clause = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: fc.tuple(word, fc.integer({ min: 1, max: 6 })).map(([of, to]) => of.slice(0, to)) },
  { weight: 2, arbitrary: fc.tuple(word, word).map((two) => `"${two.join(' ')}"`) },
  { weight: 1, arbitrary: fc.constantFrom('-of', '-graph', '-"of a"', '-layer-adaptive') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'tag:deep',
      '-tag:graph',
      'is:unread',
      'is:noted',
      'year:2021..2022',
      'author:mul',
      'author:"graph mul"',
      '-author:"yann lec"',
      'author:李明',
      'site:hug',
    ),
  },
);
/** A word that may be a slip, and what an index takes too many papers for. */
const mayBeSlip = fc.constantFrom(
  'transfomer',
  'grpah',
  'netwrok',
  'graph',
  'transformer',
  'network',
  'pruning',
);
const ofPhrase = fc.constantFrom('of', 'a', 'graph', 'network', '学习', 'layer');
const phrase = fc.tuple(ofPhrase, ofPhrase).map((two) => `"${two.join(' ')}"`);
const ofName = fc.constantFrom(
  '',
  'author:"graph mul"',
  '-"of a"',
  'author:"yann lec"',
  '-author:"layer graph"',
);
export const slipAndMore = fc
  .tuple(mayBeSlip, fc.oneof(phrase, mayBeSlip), ofName)
  .map((all) => all.join(' '));

export const anyQuery = fc.array(clause, { minLength: 1, maxLength: 3 }).map((clauses) => clauses.join(' '));
