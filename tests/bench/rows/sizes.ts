import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION } from '../built.ts';
import { gzipped } from '../gzipped.ts';
import type { Libraries } from '../libraries.ts';
import { askedIn } from '../popup-asked.ts';
import { scriptsToRow } from '../popup-times.ts';
import type { Family, Plan, Row, Size } from '../row.ts';
import { scriptsBeforeRows } from './first-scripts.ts';

/** What a page has to load, in kilobytes after gzip. */
export const sizes: Family = { name: 'sizes', rows };

async function rows({ libraries }: Plan, shelf: Libraries): Promise<Row[]> {
  const readers = scriptsIn('sites');
  const marks = scriptsIn('content-scripts');
  const lookOuts = readers.filter((path) => path.includes('look-out'));
  const row = (what: string, ours: number, atMost?: number): Row => {
    return { what: `${what}, gzip`, ours, unit: 'kB', ...(atMost && { reach: { atMost } }) };
  };
  return [
    row('what marks a page', gzipped(marks)),
    row(
      'all that runs on a digest of Hugging Face',
      gzipped([...marks, ...named(readers, 'huggingface')]),
      20,
    ),
    row(
      'all that runs on a listing of arXiv',
      gzipped([...marks, ...named(readers, 'arxiv-list-pages')]),
      20,
    ),
    row(
      'all that runs on a page of any site whose pages are digests',
      gzipped(marks) + largest(atOnce(readers)),
      20,
    ),
    row('or the reader of any page', gzipped(readers.filter((path) => path.includes('any-page')))),
    row('all there is on pages of GitHub, mail, Reddit without papers', largest(lookOuts)),
    row('popup before its first rows: the page, and each script that it names', gzipped(beforeRows()), 25),
    ...(await popupScripts(libraries[0], shelf)).map((kB) =>
      row('popup: scripts it has loaded when a query is answered', kB),
    ),
  ];
}

/** Readers that are there from the first, where no look-out has to ask for them. */
function atOnce(readers: readonly string[]): string[] {
  return readers.filter(
    (path) => !/look-out|any-page/.test(path) && !readers.includes(path.replace('.js', '-look-out.js')),
  );
}

function named(readers: readonly string[], name: string): string[] {
  return readers.filter((path) => path.endsWith(`/${name}.js`));
}

/** Recent rows stand there before the search and the store are loaded. */
function beforeRows(): string[] {
  return [join(EXTENSION, 'popup.html'), ...scriptsBeforeRows(EXTENSION, 'popup.html')];
}

/** What it really loads for a query typed ahead, in kilobytes: one number, none where there is no library. */
async function popupScripts(size: Size | undefined, shelf: Libraries): Promise<number[]> {
  const [asked] = size ? askedIn(size, 1) : [];
  if (!size || !asked) return [];
  const library = await shelf.open(size);
  const scripts = await scriptsToRow(library, 'popup.html', asked);
  await library.close();
  return [gzipped(scripts.map((path) => join(EXTENSION, path)))];
}

function scriptsIn(folder: string): string[] {
  const path = join(EXTENSION, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  return names.filter((name) => name.endsWith('.js')).map((name) => join(path, name));
}

function largest(paths: readonly string[]): number {
  return Math.max(0, ...paths.map((path) => gzipped([path])));
}
