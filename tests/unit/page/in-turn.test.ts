// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { inTurn } from '../../../lib/page/in-turn.ts';

afterEach(() => void vi.restoreAllMocks());

/** So many frames and idle times are taken until all is done, each job costing 1. */
function turnsFor(length: number): { frames: number; idle: number; done: number[] } {
  const taken = { frames: 1, idle: 0, done: [] as number[] };
  const waiting: (() => void)[] = [];
  const view = {
    requestAnimationFrame: (work: () => void) => waiting.push(() => ((taken.frames += 1), work())),
    requestIdleCallback: (work: () => void) => waiting.push(() => ((taken.idle += 1), work())),
  };
  const job = (index: number) => {
    taken.done.push(index);
    return 1;
  };
  const { signal } = new AbortController();
  inTurn(Object.assign(Object.create(window), view), signal, length, job, () => undefined);
  for (let work = waiting.shift(); work; work = waiting.shift()) work();
  return taken;
}

test('a thousand are done in ten frames, five thousand in few turns more: each lays out the whole page', () => {
  expect(turnsFor(1_000)).toMatchObject({ frames: 10, idle: 0 });
  const { frames, idle } = turnsFor(5_000);
  expect(frames + idle).toBeLessThanOrEqual(15);
  expect(idle).toBeGreaterThan(0);
});

test.each([0, 1, 100, 1_501, 5_000])('of %i each is done once, in order', (length) => {
  expect(turnsFor(length).done).toEqual(Array.from({ length }, (_, index) => index));
});
