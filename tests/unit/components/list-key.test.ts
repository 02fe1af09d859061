import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listStep } from '../../../components/list-key.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';

const KEYS = DEFAULT_SETTINGS.keys;
const plain = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false });
const at = (index: number, count = 10) => ({ index, count, page: 5 });

describe('moving along the list', () => {
  test('arrows and the reader’s own keys move by one, the ends hold', () => {
    expect(listStep(plain('ArrowDown'), at(9), KEYS)).toEqual({ do: 'move', to: 9 });
    expect(listStep(plain('j'), at(3), KEYS)).toEqual({ do: 'move', to: 4 });
    expect(listStep(plain('k'), at(0), KEYS)).toEqual({ do: 'move', to: 0 });
  });

  test('up from the first row leads back to the search, as / and Escape do from anywhere', () => {
    expect(listStep(plain('ArrowUp'), at(0), KEYS)).toEqual({ do: 'search' });
    expect(listStep(plain('/'), at(7), KEYS)).toEqual({ do: 'search' });
    expect(listStep(plain('Escape'), at(7), KEYS)).toEqual({ do: 'search' });
  });

  test('no key leads out of the list', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'j', 'k');
    const place = fc.integer({ min: 1, max: 100 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        index: fc.nat(count - 1),
        page: fc.integer({ min: 1, max: 20 }),
      }),
    );
    fc.assert(
      fc.property(key, place, (pressed, where) => {
        const step = listStep(plain(pressed), where, KEYS);
        const to = step?.do === 'move' ? step.to : 0;
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(where.count);
      }),
    );
  });
});

describe('acting on a row', () => {
  test('a key that the reader has changed is the list’s key too', () => {
    const keys = { ...KEYS, tag: 'T', read: '' };
    expect(listStep(plain('T'), at(0), keys)).toEqual({ do: 'act', act: 'tag' });
    expect(listStep(plain('t'), at(0), keys)).toBeUndefined();
    expect(listStep(plain('r'), at(0), keys)).toBeUndefined();
  });

  test('what is typed with Ctrl is the browser’s, but for undo', () => {
    expect(listStep({ ...plain('r'), ctrlKey: true }, at(0), KEYS)).toBeUndefined();
    expect(listStep({ ...plain('z'), ctrlKey: true }, at(0), KEYS)).toEqual({ do: 'undo' });
  });
});
