import fc from 'fast-check';
import MiniSearch, { type Query } from 'minisearch';
import { describe, expect, it } from 'vitest';
import { TELLING_PREFIX } from '../../../lib/search/asked.ts';
import { BITS, fieldsIn, paperTerms, TEXT_FIELDS } from '../../../lib/search/fields.ts';
import type { Searchable } from '../../../lib/search/searchable.ts';
import { editsAllowed, swapsOf } from '../../../lib/search/typos.ts';
import { finds, indexOf } from './a-paper.ts';
import { anyPaper } from './a-shelf.ts';

/** MiniSearch over the same terms in the same fields. */
function miniSearchOf(papers: readonly Searchable[]): MiniSearch<Searchable> {
  const mini = new MiniSearch<Searchable>({
    fields: [...TEXT_FIELDS],
    idField: 'key',
    extractField: (paper, name) => (name === 'key' ? paper.key : termsIn(paper, name).join('\n')),
    tokenize: (text) => (text === '' ? [] : text.split('\n')),
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term] },
  });
  mini.addAll(papers);
  return mini;
}

function termsIn(paper: Searchable, name: string): string[] {
  const bit = Object.entries(BITS).find(([field]) => field === name)?.[1] ?? 0;
  return [...paperTerms(paper).terms].flatMap(([term, packed]) =>
    (fieldsIn(packed) & bit) > 0 ? [term] : [],
  );
}

/** What a word asks for, in MiniSearch's words. It knows no swap as one slip: those are spelled out. */
function askedOf(term: string): Query {
  const fuzzy = editsAllowed(term);
  const swaps = fuzzy > 0 ? swapsOf(term) : [];
  const notAbstracts = TEXT_FIELDS.filter((name) => name !== 'abstract');
  return {
    combineWith: 'OR',
    queries: [
      ...(swaps.length > 0 ? [{ queries: swaps, prefix: true }] : []),
      ...(term.length < TELLING_PREFIX
        ? [{ queries: [term], prefix: true, fields: notAbstracts }, { queries: [term] }]
        : [{ queries: [term], prefix: true, fuzzy }]),
    ],
  };
}

const letters = fc.string({
  unit: fc.constantFrom(...Array.from('graphnetwok')),
  minLength: 1,
  maxLength: 11,
});
const asked = fc.oneof(
  letters,
  fc.constantFrom('graph', 'grpah', 'graphs', 'netwrok', 'network', 'transfromer', 'prunign', 'of', 'gpt4'),
);

describe('the packed index and MiniSearch, over the same few papers', () => {
  it('find the same for a word; of long words with two slips MiniSearch finds no more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, { maxLength: 20 }), asked, async (told, word) => {
        const papers = [...new Map(told.map((paper) => [paper.key, paper])).values()];
        const ours = await finds(indexOf(...papers), word);
        const theirs = miniSearchOf(papers)
          .search(askedOf(word))
          .map(({ id }) => id as string);
        if (editsAllowed(word) < 2) expect(ours.toSorted()).toEqual(theirs.toSorted());
        else expect(ours).toEqual(expect.arrayContaining(theirs));
      }),
      { numRuns: 500 },
    );
  });
});
