import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { later } from '../../../lib/page/later.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is over hangs on the page’s signal no more, were it done or called off', () => {
  const { signal } = new AbortController();
  const hanging = new Set<unknown>();
  vi.spyOn(signal, 'addEventListener').mockImplementation((_type, listener) => void hanging.add(listener));
  vi.spyOn(signal, 'removeEventListener').mockImplementation(
    (_type, listener) => void hanging.delete(listener),
  );
  const done = vi.fn();
  later(10, signal, done);
  later(10, signal, done)();
  expect(hanging.size).toBe(1);
  vi.advanceTimersByTime(10);
  expect(done).toHaveBeenCalledOnce();
  expect(hanging.size).toBe(0);
});

test('the end of the page calls it off', () => {
  const life = new AbortController();
  const done = vi.fn();
  later(10, life.signal, done);
  life.abort();
  vi.advanceTimersByTime(10);
  expect(done).not.toHaveBeenCalled();
});
