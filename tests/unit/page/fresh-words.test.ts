import { expect, test, vi } from 'vitest';
import { freshWords } from '../../../lib/page/fresh-words.ts';

const MINUTE = 60_000;

test('on a digest that is read for half an hour, “just now” does not stay', () => {
  let now = 0;
  const ask = vi.fn();
  const onShown = freshWords(() => now, ask);
  const asked: number[] = [];
  for (now = 0; now <= 30 * MINUTE; now += MINUTE / 4) {
    onShown();
    if (ask.mock.calls.length > asked.length) asked.push(now / MINUTE);
  }
  expect(asked).toEqual([5, 10, 15, 20, 25, 30]);
});

test('what is shown because of the answer asks nothing again', () => {
  let now = 0;
  const onShown = freshWords(
    () => now,
    () => {
      ask();
      onShown();
    },
  );
  const ask = vi.fn();
  now = 6 * MINUTE;
  onShown();
  expect(ask).toHaveBeenCalledTimes(1);
});
