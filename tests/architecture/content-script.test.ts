import { expect, test } from 'vitest';
import { SITES } from '../../lib/sites/all.ts';
import { builtWith, modulesIn } from './source-tree.ts';

const CONTENT_SCRIPT = 'entrypoints/digest.ts';

test('what runs in every digest page carries no database and no search index', () => {
  const heavy = [...builtWith(CONTENT_SCRIPT)].filter((name) => /^(dexie|minisearch)\b/.test(name));
  expect(heavy, 'these would land in every page: ask the background by message instead').toEqual([]);
});

test('what runs in every digest page reaches neither store nor search', () => {
  const ours = [...builtWith(CONTENT_SCRIPT)].filter((path) => /^lib\/(store|search|exchange)\//.test(path));
  expect(ours, 'the background owns the store: ask it by message').toEqual([]);
});

test('the walk along the imports finds what it is there to find', () => {
  const everything = modulesIn('entrypoints').flatMap((entry) => [...builtWith(entry)]);
  expect(everything, 'the store is somewhere in the extension').toContain('dexie');
  expect([...builtWith(CONTENT_SCRIPT)]).toContain('lib/page/marks-on-page.ts');
});

test('what marks a page knows no site: the reader of its own comes as a script of its own', () => {
  const readers = SITES.map(({ id }) => `lib/sites/${id}.ts`);
  expect(modulesIn('lib/sites')).toEqual(expect.arrayContaining(readers));
  expect(readers.filter((reader) => builtWith(CONTENT_SCRIPT).has(reader))).toEqual([]);
});

test.each(SITES.map(({ id }) => id))('the reader of %s brings nothing that marks, and no library', (id) => {
  const others = [...builtWith(`lib/sites/${id}.ts`)].filter(
    (path) => !/^lib\/(sites|papers|digest)\//.test(path),
  );
  expect(others).toEqual([]);
});
