import type { ListedPaper } from './listed-paper.ts';
import { PICTURE } from './picture.ts';
import { FIRST_ROWS } from './first-rows.ts';
import { takePicture } from './take-picture.tsx';

/** The rows that a screen shows before the store is open: the first ones of the last time. */
export interface Recents {
  read(): readonly ListedPaper[];
  write(papers: readonly ListedPaper[]): void;
}

const NAME = 'recent papers';

/**
 * Recent rows in `localStorage`, which answers at once: opening IndexedDB takes a cold browser 100 ms. What cannot
 * be read is no row; the store has the last word on each. With the rows goes their picture, for the popup to draw
 * before it has any code that knows what a row is.
 */
export function recentsIn(storage: Storage): Recents {
  return {
    read() {
      const kept = parseJson(storage.getItem(NAME) ?? '');
      return Array.isArray(kept) && kept.every(isRow) ? kept : [];
    },
    write(papers) {
      const rows = papers.slice(0, FIRST_ROWS).map(({ abstract: _long, ...row }) => row);
      const json = JSON.stringify(rows);
      if (json === storage.getItem(NAME) && storage.getItem(PICTURE) !== null) return;
      storage.setItem(PICTURE, JSON.stringify(takePicture(rows)));
      storage.setItem(NAME, json);
    },
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const count: Check = (value) => typeof value === 'number';
const texts = every(text);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** By hand: a library that checks shapes weighs as much as the rows' own code. */
const isRow = has({
  key: text,
  ids: texts,
  title: text,
  authors: maybe(texts),
  authorCount: maybe(count),
  published: maybe(text),
  url: maybe(text),
  sites: texts,
  source: maybe(text),
  metAt: count,
  joined: maybe(every(has({ key: text, title: text }))),
  apart: maybe(texts),
  reading: maybe(
    has({
      paper: text,
      savedAt: maybe(count),
      readAt: maybe(count),
      readVersion: maybe(count),
      dismissedAt: maybe(count),
      tags: texts,
      note: text,
      changedAt: count,
    }),
  ),
}) as (value: unknown) => value is ListedPaper;

/** Is it a list whose members pass? */
function every(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** Is it an object whose fields pass? */
function has(fields: Readonly<Record<string, Check>>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));
}
