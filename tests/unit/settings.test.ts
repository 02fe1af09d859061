import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, settings } from '../../lib/settings.ts';

beforeEach(() => {
  vi.stubGlobal('chrome', fakeBrowser);
  fakeBrowser.reset();
});

const { differs: _new, same: _newest, ...OLDER } = DEFAULT_SETTINGS.keys;

test('settings of an older version have the newest keys too', async () => {
  await fakeBrowser.storage.local.set({ settings: { keys: { ...OLDER, save: 'w' } } });
  expect((await settings.getValue()).keys).toEqual({ ...DEFAULT_SETTINGS.keys, save: 'w' });
});

test('a letter that the reader had given to something else stays there', async () => {
  await fakeBrowser.storage.local.set({ settings: { keys: { ...OLDER, dismiss: 'd' } } });
  expect((await settings.getValue()).keys).toMatchObject({ dismiss: 'd', differs: '' });
});

test('a word that nobody offers is as by default, and does not cost the others', async () => {
  await fakeBrowser.storage.local.set({
    settings: {
      duplicates: 'shout',
      read: 'hide',
      sightings: 4,
      bar: { side: 'top' },
      keys: { read: 'mark' },
    },
  });
  const { duplicates, read, sightings, bar, keys } = await settings.getValue();
  expect([duplicates, read, sightings, bar]).toEqual(['mark', 'hide', 'on-screen', DEFAULT_SETTINGS.bar]);
  expect(keys).toEqual({ ...DEFAULT_SETTINGS.keys, read: 'mark' });
});
