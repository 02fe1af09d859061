import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION } from '../built.ts';
import type { Family, Row } from '../row.ts';
import { scriptsBeforeRows } from './first-scripts.ts';

/** What a page has to load, in kilobytes after gzip. */
export const sizes: Family = { name: 'sizes', rows: async () => rows() };

function rows(): Row[] {
  const readers = scriptsIn('sites');
  const sitesOwn = readers.filter((path) => !/look-out|any-page/.test(path));
  const lookOuts = readers.filter((path) => path.includes('look-out'));
  const row = (what: string, ours: number, atMost?: number): Row => {
    return { what: `${what}, gzip`, ours, unit: 'kB', ...(atMost && { reach: { atMost } }) };
  };
  return [
    row('what marks a page', gzipped(scriptsIn('content-scripts')), 20),
    row('with it a site’s own reader, the largest', largest(sitesOwn)),
    row('or the reader of any page', gzipped(readers.filter((path) => path.includes('any-page')))),
    row('all there is on pages of GitHub, mail, Reddit without papers', largest(lookOuts)),
    row('popup before the first rows', gzipped(scriptsBeforeRows(EXTENSION, 'popup.html')), 25),
  ];
}

function scriptsIn(folder: string): string[] {
  const path = join(EXTENSION, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  return names.filter((name) => name.endsWith('.js')).map((name) => join(path, name));
}

function largest(paths: readonly string[]): number {
  return Math.max(0, ...paths.map((path) => gzipped([path])));
}

function gzipped(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / 1000;
}
