import type { PaperKey } from '../../papers/paper.ts';
import { ColumnsWriter, rowAt } from './columns.ts';
import { unpackKeys } from './keys.ts';
import type { KeysWriter } from './pack-keys.ts';
import type { Columns } from './segment-data.ts';
import type { Segment } from './segment.ts';

/** A segment that goes into a larger one, without the papers that are out of date in it. */
export interface Merged {
  readonly segment: Segment;
  readonly gone: ArrayLike<number>;
}

/** The papers of several segments in one order. */
interface MergedPapers {
  readonly columns: Columns;
  /** By segment and its paper: the number in the merged one, -1 for one that is out of date. */
  readonly numbers: readonly Int32Array[];
}

/** Papers between two pauses. */
const STEP = 300;

/** Goes along the keys of all segments at once, which go to the writer as they come: no more than a block of each is in memory. */
export async function mergePapers(
  merged: readonly Merged[],
  keys: KeysWriter,
  pause: () => Promise<void>,
): Promise<MergedPapers> {
  const inputs = merged.map((one) => new KeysInput(one));
  for (const input of inputs) await input.nextBlock();
  const columns = new ColumnsWriter(inputs.reduce((sum, { living }) => sum + living, 0));
  for (let papers = 0; ; papers += 1) {
    const first = firstOf(inputs);
    if (first?.key === undefined) break;
    keys.add(first.key);
    columns.add(rowAt(first.segment.head.columns, first.paper));
    first.numbers[first.paper] = papers;
    if (!first.next()) await first.nextBlock();
    if (papers % STEP === STEP - 1) await pause();
  }
  return { columns: columns.finish(), numbers: inputs.map(({ numbers }) => numbers) };
}

/** One of the segments, at one of its papers that count. */
class KeysInput {
  readonly segment: Segment;
  readonly numbers: Int32Array;
  /** Papers that count. */
  readonly living: number;
  key: PaperKey | undefined;
  paper = -1;
  readonly #gone: ReadonlySet<number>;
  #block: IterableIterator<readonly [number, PaperKey]> = [].values();
  #blocks = 0;

  constructor({ segment, gone }: Merged) {
    this.segment = segment;
    this.numbers = new Int32Array(segment.papers).fill(-1);
    this.#gone = new Set(Array.from(gone));
    this.living = segment.papers - this.#gone.size;
  }

  /** Goes to the next one; `false` where the block ends before it. */
  next(): boolean {
    for (;;) {
      const { value, done } = this.#block.next();
      if (done) return false;
      this.paper += 1;
      if (this.#gone.has(this.paper)) continue;
      this.key = value[1];
      return true;
    }
  }

  /** Goes to the first one of the next block that has any. */
  async nextBlock(): Promise<void> {
    const { blocks, head } = this.segment;
    while (this.#blocks < head.keyFirsts.length) {
      const number = this.#blocks++;
      await blocks.load([{ part: 'keys', number }]);
      this.#block = unpackKeys(blocks.get('keys', number)).entries();
      if (this.next()) return;
    }
    this.key = undefined;
  }
}

function firstOf(inputs: readonly KeysInput[]): KeysInput | undefined {
  let first: KeysInput | undefined;
  for (const input of inputs)
    if (input.key !== undefined && (first?.key === undefined || input.key < first.key)) first = input;
  return first;
}
