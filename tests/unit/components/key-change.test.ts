import { describe, expect, test } from 'vitest';
import { keyChange, takeKey } from '../../../components/settings/key-change.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';

const KEYS = DEFAULT_SETTINGS.keys;
const plain = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false });

describe('giving an action another key', () => {
  test('a free key is taken at once, also one of another script', () => {
    expect(keyChange(plain('b'), 'save', KEYS)).toEqual({ to: 'set', keys: { ...KEYS, save: 'b' } });
    expect(keyChange(plain('с'), 'save', KEYS)).toEqual({ to: 'set', keys: { ...KEYS, save: 'с' } });
  });

  test('a key that another action has is asked about, and taking it leaves the other without', () => {
    expect(keyChange(plain('r'), 'save', KEYS)).toEqual({ to: 'ask', key: 'r', taken: 'read' });
    expect(takeKey(KEYS, 'save', 'read')).toEqual({ ...KEYS, save: 'r', read: '' });
  });

  test('Backspace takes the key away, Escape keeps it', () => {
    expect(keyChange(plain('Backspace'), 'save', KEYS)).toEqual({ to: 'set', keys: { ...KEYS, save: '' } });
    expect(keyChange(plain('Escape'), 'save', KEYS)).toEqual({ to: 'keep' });
    expect(keyChange(plain('s'), 'save', KEYS)).toEqual({ to: 'keep' });
  });

  test.each(['Enter', 'Tab', 'ArrowDown', ' ', 'F5', 'Shift'])('%s stays what it is on every page', (key) => {
    expect(keyChange(plain(key), 'save', KEYS)).toBeUndefined();
  });

  test('a key with Ctrl is the browser’s', () => {
    expect(keyChange({ ...plain('b'), ctrlKey: true }, 'save', KEYS)).toBeUndefined();
  });
});
