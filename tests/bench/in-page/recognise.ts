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
  /** Each after a change of the page, which makes the browser forget what it knew of it. */
  readonly changedWalk: number;
  readonly changed: number;
  /** Each on cards that have never been read. */
  readonly freshWalk: number;
  readonly fresh: number;
  /** The first reading in the page’s life. */
  readonly firstWalk: number;
  readonly first: number;
}

/** Reads the page's entries, and in turn walks the same cards and takes each title's text: the least anyone could do. */
export function measureRecognising(rounds: number): RecogniseTimes {
  const url = new URL(location.href);
  const walk = () => [...document.querySelectorAll('article h3 a')].map((link) => link.textContent).length;
  const read = () => huggingFace.read(document, url).length;
  const judgeAll = () => judge(unknown(huggingFace.read(document, url))).length;
  const [firstWalk, first] = [time(walk), time(read)];
  const walks: number[] = [];
  const reads: number[] = [];
  const judgements: number[] = [];
  const changes: [number[], number[]] = [[], []];
  const fresh: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    walks.push(time(walk, 20));
    reads.push(time(read, 20));
    judgements.push(time(judgeAll, 20));
    changes[0].push(time(afterAChange(walk), 20));
    changes[1].push(time(afterAChange(judgeAll), 20));
    makeAnew();
    fresh[0].push(time(walk));
    makeAnew();
    fresh[1].push(time(judgeAll));
  }
  return {
    entries: read(),
    walk: medianOf(walks),
    again: medianOf(reads),
    judged: medianOf(judgements),
    changedWalk: medianOf(changes[0]),
    changed: medianOf(changes[1]),
    freshWalk: medianOf(fresh[0]),
    fresh: medianOf(fresh[1]),
    firstWalk,
    first,
  };
}

/** A node comes and goes; before the list, as a page's own menus do. */
function afterAChange(task: () => unknown): () => unknown {
  const node = document.createElement('i');
  return () => {
    document.body.prepend(node);
    node.remove();
    return task();
  };
}

/** The same cards, as other nodes. */
function makeAnew(): void {
  for (const card of document.querySelectorAll('article')) card.replaceWith(card.cloneNode(true));
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
