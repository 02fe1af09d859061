import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bytes } from '../../../lib/search/packed/bytes.ts';
import { Chosen } from '../../../lib/search/packed/chosen.ts';
import { denseOf } from '../../../lib/search/packed/dense-list.ts';
import { PaperSet } from '../../../lib/search/packed/paper-set.ts';
import {
  addPapersOf,
  type PostingList,
  FIELD_BITS,
  TIMES_BITS,
} from '../../../lib/search/packed/posting-list.ts';
import { Postings } from '../../../lib/search/packed/postings.ts';
import { PostingsWriter } from '../../../lib/search/packed/postings-writer.ts';

interface Posting {
  readonly paper: number;
  readonly extra: number;
  readonly place: number;
}

/** Some papers of a library, as near to each other as a common word has them, or as far as a rare one. */
const papers = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 600 }))
  .map(([far, steps]) => {
    let paper = -1;
    return steps.map((step) => (paper += 1 + (step % far)));
  });

/** A list between others, as it lies in a block. */
function listOf(postings: readonly Posting[], bits: number): PostingList {
  const bytes = new Bytes();
  bytes.all(Uint8Array.of(200, 7));
  const from = bytes.length;
  const writer = new PostingsWriter(bytes, bits);
  for (const { paper, extra, place } of postings) writer.add(paper, extra, place);
  const to = bytes.length;
  bytes.byte(255);
  return { bytes: bytes.take(), from, to, bits };
}

function setOf(own: readonly number[], all: number): PaperSet {
  const set = new PaperSet(all);
  for (const paper of own) set.add(paper);
  return set;
}

function whatWasRead({ papers: own, extras, places, count }: Postings): Posting[] {
  return Array.from({ length: count }, (_, at) => ({
    paper: own[at] ?? -1,
    extra: extras[at] ?? -1,
    place: places[at] ?? -1,
  }));
}

test('of a list, however long, the postings of some papers are read as if it was gone through as a whole', () => {
  fc.assert(
    fc.property(papers, papers, fc.constantFrom(FIELD_BITS, TIMES_BITS), (having, wanted, bits) => {
      const isTitle = (extra: number) => bits === FIELD_BITS && (extra & 1) > 0;
      const all = having.map((paper) => {
        const extra = paper % (1 << bits);
        return { paper, extra, place: isTitle(extra) ? 1 + (paper % 250) : 0 };
      });
      const list = listOf(all, bits);
      const size = Math.max(0, ...having, ...wanted) + 1;
      const [set, read] = [new PaperSet(size), new Postings()];
      addPapersOf(list, set);
      expect([...set.papers()]).toEqual(having);
      expect(set.size).toBe(having.length);
      read.read(list);
      expect(whatWasRead(read)).toEqual(all);
      read.read(list, new Chosen(setOf(wanted, size)));
      expect(whatWasRead(read)).toEqual(all.filter(({ paper }) => wanted.includes(paper)));
    }),
  );
});

test('the list of a word that is in a quarter of all abstracts is told paper by paper, and no other list', () => {
  fc.assert(
    fc.property(
      papers,
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom(FIELD_BITS, TIMES_BITS),
      (own, more, bits) => {
        const list = listOf(
          own.map((paper) => ({ paper, extra: paper % 2, place: 0 })),
          bits,
        );
        const size = (own.at(-1) ?? 0) + 1 + more * own.length;
        const dense = denseOf(list, size);
        const isDense = bits === TIMES_BITS && (list.to - list.from) * 4 >= size;
        expect(dense && [...dense.having.papers()]).toEqual(isDense ? own : undefined);
        expect(dense && [...dense.often.papers()]).toEqual(
          isDense ? own.filter((paper) => paper % 2 > 0) : undefined,
        );
        expect(denseOf(list, size)).toBe(dense);
      },
    ),
  );
});

test('papers are told by where they stand among those that are chosen', () => {
  fc.assert(
    fc.property(papers, (own) => {
      const chosen = new Chosen(setOf(own, (own.at(-1) ?? 0) + 1));
      expect([...chosen.papers]).toEqual(own);
      expect(own.map((paper) => chosen.at(paper))).toEqual(own.map((_, at) => at));
    }),
  );
});

test('sets of papers are added, taken away, and cut with each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), papers, papers, (more, one, other) => {
      const size = Math.max(0, ...one, ...other) + 1 + more;
      const told = (change: (set: PaperSet, by: PaperSet) => void) => {
        const set = setOf(one, size);
        change(set, setOf(other, size));
        return [...set.papers()];
      };
      expect(told((set, by) => set.addAll(by))).toEqual(
        [...new Set([...one, ...other])].sort((a, b) => a - b),
      );
      expect(told((set, by) => set.removeAll(by))).toEqual(one.filter((paper) => !other.includes(paper)));
      expect(told((set, by) => set.keepOnly(by))).toEqual(one.filter((paper) => other.includes(paper)));
    }),
  );
});
