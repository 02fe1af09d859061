import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KeptLibraries } from '../../bench/kept-libraries.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-libraries-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function aProfile(): string {
  const profile = aFolder();
  for (const store of ['IndexedDB', 'Local Storage', 'Service Worker']) {
    mkdirSync(join(profile, 'Default', store), { recursive: true });
    writeFileSync(join(profile, 'Default', store, 'data'), store);
  }
  return profile;
}

test('a library that was filled once is there in the next run, and nothing else of the profile', () => {
  const folder = aFolder();
  new KeptLibraries('code', folder).keep('10-100', aProfile(), 12);
  const next = new KeptLibraries('code', folder);
  const profile = join(aFolder(), 'profile');
  expect([next.has('10-100'), next.has('20-100')]).toEqual([true, false]);
  expect(next.restore('10-100', profile)).toBe(12);
  expect(readFileSync(join(profile, 'Default', 'IndexedDB', 'data'), 'utf8')).toBe('IndexedDB');
  expect(existsSync(join(profile, 'Default', 'Service Worker'))).toBe(false);
});

test('code that fills it another way finds none', () => {
  const folder = aFolder();
  new KeptLibraries('code', folder).keep('10-100', aProfile(), 12);
  expect(new KeptLibraries('other code', folder).has('10-100')).toBe(false);
});

test('what older code has filled is taken away when nobody has used it for a day', () => {
  const folder = aFolder();
  const older = new KeptLibraries('older code', folder);
  older.keep('10-100', aProfile(), 12);
  const next = () => new KeptLibraries('code', folder);
  expect([next().has('10-100'), older.has('10-100')]).toEqual([false, true]);
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 0, 0);
  expect([next().has('10-100'), older.has('10-100')]).toEqual([false, false]);
});
