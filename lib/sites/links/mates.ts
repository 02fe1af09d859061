import { tidyText } from '../../papers/title.ts';
import { factsOf } from '../reading/facts.ts';
import type { Entry } from '../site.ts';
import { saysPaper } from './labels.ts';
import { inOrder } from './page-order.ts';
import { runsIn, type Run } from './runs.ts';
import { titleInBlock } from './title-of.ts';

/**
 * Adds the rows whose paper has no identifier, by their titles: rows of a table most of which are papers, with the title in the
 * same column; items of such a list with a link called `Paper`. In the page's order.
 */
export function withMates(entries: Entry[], url: URL): Entry[] {
  const rows = new Map(entries.map((entry) => [entry.anchor, entry]));
  const groups = new Set(
    entries.map(({ anchor }) => (/^(?:TR|LI)$/.test(anchor.tagName) ? anchor.parentElement : null)),
  );
  const mates = [...groups].flatMap((group) => (group ? matesIn(group, rows, url) : []));
  return mates.length === 0
    ? entries
    : [...entries, ...mates].sort(({ anchor: a }, { anchor: b }) => inOrder(a, b));
}

function matesIn(group: Element, rows: ReadonlyMap<Element, Entry>, url: URL): Entry[] {
  const all = [...group.children].filter((row) => row.querySelector('a[href]'));
  const known = all.flatMap((row) => rows.get(row) ?? []);
  if (all.length === known.length || known.length < 2 || known.length * 2 < all.length) return [];
  const column = columnOf(known[0]);
  return all.flatMap((row) => (rows.has(row) ? [] : (readMate(row, column, url) ?? [])));
}

function readMate(row: Element, column: number, url: URL): Entry | undefined {
  const runs = runsIn([row]);
  const link = linkToPaper(runs, row.tagName === 'TR');
  const titled = link && titleInBlock(runs, [], true);
  const facts = titled && factsOf({ title: titled.title, ids: [], ...addressOf(link, url) });
  const entry = facts && { facts, anchor: row, places: [{ after: titled.line }] };
  return entry && columnOf(entry) === column ? entry : undefined;
}

function linkToPaper(runs: readonly Run[], isRow: boolean): Element | undefined {
  const called = runs.find(({ link, text }) => link && saysPaper(tidyText(text)));
  return called?.link ?? (isRow ? runs.find(({ link }) => link)?.link : undefined);
}

function addressOf(link: Element, url: URL): { url?: string } {
  const href = link.getAttribute('href') ?? '';
  return URL.canParse(href, url.href) ? { url: new URL(href, url.href).href } : {};
}

/** The cell that the title stands in; -1 outside of tables. */
function columnOf(entry: Entry | undefined): number {
  const place = entry?.places[0];
  const cell = place && 'after' in place ? place.after.closest('td, th') : null;
  return cell && cell.parentElement === entry?.anchor ? [...entry.anchor.children].indexOf(cell) : -1;
}
