import { expect, test } from 'vitest';
import { SITES } from '../../lib/sites/all.ts';
import { builtWith, modulesIn } from './source-tree.ts';

const CONTENT_SCRIPT = 'entrypoints/digest.ts';
const ACTS_SCRIPT = 'entrypoints/acts.ts';

test('what runs in every digest page carries no database and no search index', () => {
  const heavy = [...builtWith(CONTENT_SCRIPT)].filter((name) => /^(dexie|minisearch)\b/.test(name));
  expect(heavy, 'these would land in every page: ask the background by message instead').toEqual([]);
});

test('what runs in every digest page reaches neither store nor search', () => {
  const ours = [...builtWith(CONTENT_SCRIPT)].filter((path) => /^lib\/(store|search|exchange)\//.test(path));
  expect(ours, 'the background owns the store: ask it by message').toEqual([]);
});

test('what the reader can do on a page comes when it is reached for, and marks do without it', () => {
  const late = [
    'lib/page/reader.ts',
    'lib/page/keyboard-place.ts',
    'lib/page/writing.ts',
    'lib/page/mark-panel.ts',
    'lib/page/bar/bar-rest.ts',
  ];
  const [first, acts] = [builtWith(CONTENT_SCRIPT), builtWith(ACTS_SCRIPT)];
  expect(late.filter((path) => first.has(path))).toEqual([]);
  expect(late.filter((path) => !acts.has(path))).toEqual([]);
});

test('what runs in every digest page has no messaging library: its end of the protocol is its own', () => {
  const packages = [...builtWith(CONTENT_SCRIPT)].filter((name) => !/^(lib|entrypoints)\//.test(name));
  expect(packages.toSorted()).toEqual(['wxt/browser', 'wxt/utils/define-unlisted-script']);
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
