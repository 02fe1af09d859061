import { PaperSet } from './paper-set.ts';
import { TIMES_BITS, type PostingList } from './posting-list.ts';

/** Who has a word in the abstract, a bit a paper: which papers are among others is told without going through a list. */
export interface DenseList {
  readonly having: PaperSet;
  /** Those that have it more than once. */
  readonly often: PaperSet;
}

/** Of so many papers one has the word at least: then its two bits take no more room than its list. */
const DENSE = 4;

/** By block, and by where in it a list begins; forgotten with the block. */
const unpacked = new WeakMap<Uint8Array, Map<number, DenseList>>();

/**
 * A list of a word that is in enough abstracts, as bits from its first use on; `undefined` for others.
 * @param papers of the segment
 */
export function denseOf(list: PostingList, papers: number): DenseList | undefined {
  const { bytes, from, to, bits } = list;
  if (bits !== TIMES_BITS || (to - from) * DENSE < papers) return undefined;
  const known = unpacked.get(bytes) ?? new Map<number, DenseList>();
  unpacked.set(bytes, known);
  const dense = known.get(from) ?? unpack(list, papers);
  known.set(from, dense);
  return dense;
}

/** As `addPapersOf`, which is quicker for doing nothing else. */
function unpack({ bytes, from, to, bits }: PostingList, papers: number): DenseList {
  const [having, often] = [new PaperSet(papers), new PaperSet(papers)];
  let [at, paper] = [from, -1];
  while (at < to) {
    let number = bytes[at++] ?? 0;
    let byte = number;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      number += (byte - 1) << shift;
    }
    paper += (number >>> bits) + 1;
    having.add(paper);
    if ((number & 1) > 0) often.add(paper);
  }
  return { having, often };
}
