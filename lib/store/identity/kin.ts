import type { PaperKey } from '../../papers/paper.ts';
import type { KinRecord, Tie, VerdictRecord } from '../records.ts';
import { sameRecord } from '../same-record.ts';
import { distinct, verdictsFrom, type AreContrary, type Verdicts } from '../verdicts.ts';

/**
 * Which papers are one, in memory: the reader's words, and the ties that the engine found. The records of all papers that
 * a tie of these records names have to be among them, or what is written back would forget ties of theirs.
 */
export class Kin {
  readonly #words: readonly VerdictRecord[];
  readonly #areContrary: AreContrary;
  readonly #records = new Map<PaperKey, readonly Tie[]>();
  readonly #changed = new Set<PaperKey>();
  #verdicts: Verdicts | undefined;

  constructor(
    words: readonly VerdictRecord[],
    records: readonly KinRecord[],
    areContrary: AreContrary = () => false,
  ) {
    this.#words = words;
    this.#areContrary = areContrary;
    for (const { paper, ties } of records) this.#records.set(paper, ties);
  }

  /** Which papers are one by the reader's word before all else, then by ties. */
  get verdicts(): Verdicts {
    this.#verdicts ??= verdictsFrom(
      this.#words,
      distinct([...this.#records.values()].flat()),
      this.#areContrary,
    );
    return this.#verdicts;
  }

  /** What was found of these two. */
  between(one: PaperKey, other: PaperKey): Tie | undefined {
    return this.#of(one).find((tie) => otherEnd(tie, one) === other);
  }

  /** All that a tie of any kind leads to, directly. */
  partnersOf(paper: PaperKey): PaperKey[] {
    return this.#of(paper).flatMap((tie) => otherEnd(tie, paper) ?? []);
  }

  /** Papers that may be the same as this one, the likeliest first. */
  maybes(paper: PaperKey): Tie[] {
    return this.#of(paper)
      .filter((tie) => tie.same === 'maybe' && otherEnd(tie, paper) !== undefined)
      .sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
  }

  /** Did the reader say something of these very two? */
  wordOn(one: PaperKey, other: PaperKey): VerdictRecord | undefined {
    return this.#words.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
  }

  /** All that is known of a paper's ties from now on; those of others stay. Costs as much as its work is large. */
  retie(paper: PaperKey, ties: readonly Tie[]): void {
    const before = this.#of(paper);
    if (before.length === 0 && ties.length === 0) return;
    const touched = new Set([paper, ...[...before, ...ties].flatMap(({ a, b }) => [a, b])]);
    for (const key of touched) for (const { a, b } of this.#of(key)) touched.add(a).add(b);
    const others = distinct([...touched].flatMap((key) => this.#of(key)));
    const after = [...others.filter((tie) => otherEnd(tie, paper) === undefined), ...ties];
    for (const key of touched) this.#keep(key, after);
    this.#verdicts = undefined;
  }

  /** The records that are not as they were read. */
  changed(): KinRecord[] {
    return [...this.#changed].map((paper) => ({ paper, ties: this.#of(paper) }));
  }

  #keep(paper: PaperKey, edges: readonly Tie[]): void {
    const work = workOf(paper, edges);
    const ties = edges.filter((tie) =>
      tie.same === 'yes' ? work.has(tie.a) : otherEnd(tie, paper) !== undefined,
    );
    if (sameRecord(this.#of(paper), ties)) return;
    this.#records.set(paper, ties);
    this.#changed.add(paper);
  }

  #of(paper: PaperKey): readonly Tie[] {
    return this.#records.get(paper) ?? [];
  }
}

/** The papers that a record's ties name. */
export function tiedTo({ ties }: KinRecord): PaperKey[] {
  return ties.flatMap(({ a, b }) => [a, b]);
}

/** The other of the two, where the paper is one of them. */
export function otherEnd({ a, b }: Pick<Tie, 'a' | 'b'>, paper: PaperKey): PaperKey | undefined {
  if (a === paper) return b;
  return b === paper ? a : undefined;
}

/** All that joins lead to from here, itself among them. */
function workOf(paper: PaperKey, edges: readonly Tie[]): Set<PaperKey> {
  const work = new Set([paper]);
  for (const key of work) {
    for (const tie of edges) {
      const other = tie.same === 'yes' ? otherEnd(tie, key) : undefined;
      if (other !== undefined) work.add(other);
    }
  }
  return work;
}
