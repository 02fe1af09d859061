import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SHOWN, StoreChanges } from '../../../../lib/search/kept/store-changes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aStoreRead(take: () => Promise<void> = () => Promise.resolve()) {
  const taking = vi.fn(take);
  return { taking, changes: new StoreChanges(taking) };
}

test('what was told of is taken in before the answer, once for all who ask meanwhile', async () => {
  const { taking, changes } = aStoreRead();
  await Promise.all([changes.taken(), changes.taken()]);
  expect(taking).toHaveBeenCalledTimes(1);
  changes.mayHave = true;
  await changes.taken();
  expect(taking).toHaveBeenCalledTimes(2);
});

test('what nobody has told of is looked for behind an answer, not in front of it, and not with each letter', async () => {
  const { taking, changes } = aStoreRead();
  await changes.taken(0);
  await changes.taken(1500);
  await changes.taken(1600);
  expect(taking).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(SHOWN);
  expect(taking).toHaveBeenCalledTimes(2);
});

test('who asks while something is taken in that was told of waits for it', async () => {
  let done = () => {};
  const { changes } = aStoreRead(() => new Promise((resolve) => (done = resolve)));
  const answered = vi.fn();
  void changes.taken();
  void changes.taken().then(answered);
  await vi.advanceTimersByTimeAsync(SHOWN);
  expect(answered).not.toHaveBeenCalled();
  done();
  await vi.advanceTimersByTimeAsync(0);
  expect(answered).toHaveBeenCalled();
});

test('what could not be taken in is an error to those who wait, and is tried again', async () => {
  let isLost = true;
  const { taking, changes } = aStoreRead(() =>
    isLost ? Promise.reject(new Error('lost')) : Promise.resolve(),
  );
  await expect(changes.taken()).rejects.toThrow('lost');
  isLost = false;
  changes.mayHave = true;
  await changes.taken();
  expect(taking).toHaveBeenCalledTimes(2);
});

test('what is told of before the look behind an answer is waited for by who asks next', async () => {
  let done = () => {};
  const { changes } = aStoreRead(() => new Promise((resolve) => (done = resolve)));
  const first = changes.taken(0);
  await vi.advanceTimersByTimeAsync(0);
  done();
  await first;
  await changes.taken(1500);
  changes.mayHave = true;
  await vi.advanceTimersByTimeAsync(SHOWN);
  const answered = vi.fn();
  void changes.taken(1700).then(answered);
  await vi.advanceTimersByTimeAsync(0);
  expect(answered).not.toHaveBeenCalled();
  done();
  await vi.advanceTimersByTimeAsync(0);
  expect(answered).toHaveBeenCalled();
});
