import { expect, test } from 'vitest';
import { loadedBefore, sourceOf } from './source-tree.ts';

const POPUP = 'entrypoints/popup/main.ts';
const packagesIn = (modules: Iterable<string>) =>
  [...modules].filter((name) => !/^(entrypoints|components|lib)\//.test(name));

test('nothing heavy is loaded before the popup shows its first rows: not even what draws a row', () => {
  const scripts = [...sourceOf('entrypoints/popup/index.html').matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)];
  expect(
    scripts.map(([, source]) => source),
    'what else the page loads has to be light, too',
  ).toEqual(['./main.ts', '/first-rows.js']);
  expect(packagesIn(loadedBefore('entrypoints/first-rows.ts'))).toEqual(['wxt/utils/define-unlisted-script']);
  expect(packagesIn(loadedBefore(POPUP))).toEqual([]);
});

test('the popup is drawn without a database: that comes by itself', () => {
  const screen = loadedBefore('components/start-popup.tsx');
  expect([...screen], 'the walk along the imports finds what it is there to find').toContain('preact');
  expect(packagesIn(screen).filter((name) => /^(dexie|valibot|@tanstack)/.test(name))).toEqual([]);
  expect([...screen].filter((path) => /^lib\/(identity|exchange)\//.test(path))).toEqual([]);
});

test('reading the library brings nothing that only acts need', () => {
  const store = loadedBefore('components/store-port.ts');
  expect([...store]).toContain('dexie');
  expect([...store].filter((path) => path.startsWith('lib/identity/'))).toEqual([]);
});

test('the library page starts with the list: settings, backup and pasted digests come when they are opened', () => {
  const page = loadedBefore('entrypoints/library/main.tsx');
  expect(packagesIn(page).filter((name) => /^(dexie|valibot|@tanstack)/.test(name))).toEqual([]);
  const panels = /^components\/(settings|backup|pasted)\/[A-Z]\w+\.tsx$|^lib\/exchange\//;
  expect([...page].filter((path) => panels.test(path))).toEqual([]);
});
