import { judge, type Judged } from '../../../lib/digest/judge.ts';
import type { Entry } from '../../../lib/sites/site.ts';
import { huggingFace } from '../../../lib/sites/huggingface.ts';
import { medianOf } from '../median.ts';

export interface RecogniseTimes {
  readonly entries: number;
  /** Medians, in milliseconds. */
  readonly walk: number;
  readonly again: number;
  /** With the judgement of each: which stand further up on this page already. */
  readonly judged: number;
  /** The first reading in the page’s life. */
  readonly firstWalk: number;
  readonly first: number;
}

/** Reads the page's entries, and in turn walks the same cards and takes each title's text: the least anyone could do. */
export function measureRecognising(rounds: number): RecogniseTimes {
  const url = new URL(location.href);
  const walk = () => [...document.querySelectorAll('article h3 a')].map((link) => link.textContent).length;
  const read = () => huggingFace.read(document, url).length;
  const judgeAll = () => judge(unknown(huggingFace.read(document, url)), Date.now()).length;
  const [firstWalk, first] = [time(walk), time(read)];
  const walks: number[] = [];
  const reads: number[] = [];
  const judgements: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    walks.push(time(walk, 20));
    reads.push(time(read, 20));
    judgements.push(time(judgeAll, 20));
  }
  return {
    entries: read(),
    walk: medianOf(walks),
    again: medianOf(reads),
    judged: medianOf(judgements),
    firstWalk,
    first,
  };
}

/** As they are judged before anybody has met them. */
function unknown(entries: readonly Entry[]): Judged[] {
  return entries.map(({ facts }) => ({ facts, known: null }));
}

/** Milliseconds for one time; a page's clock is too coarse for a single walk. */
function time(task: () => unknown, times = 1): number {
  const begun = performance.now();
  for (let count = 0; count < times; count += 1) task();
  return (performance.now() - begun) / times;
}
