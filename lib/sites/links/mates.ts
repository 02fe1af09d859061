import { tidyText } from '../../papers/title.ts';
import { factsOf } from '../reading/facts.ts';
import type { Entry } from '../site.ts';
import { saysPaper } from './labels.ts';
import { addressOf } from './read-block.ts';
import { placeOf } from './place-of.ts';
import { runsIn, type Run } from './runs.ts';
import { titleInBlock } from './title-of.ts';

/**
 * Adds the rows whose paper has no identifier, by their titles: rows of a table most of which are papers, with the title in the
 * same column; items of such a list with a link called `Paper`. In the page's order.
 */
export function withMates(entries: Entry[], url: URL): Entry[] {
  const rows = new Map(entries.map((entry, at) => [entry.anchor, at]));
  const groups = new Set(
    entries.map(({ anchor }) => (/^(?:TR|LI)$/.test(anchor.tagName) ? anchor.parentElement : null)),
  );
  const mates = [...groups].flatMap((group) => (group ? matesIn(group, entries, rows, url) : []));
  if (mates.length === 0) return entries;
  const placed = [...entries.map((entry, at) => ({ entry, at })), ...mates];
  return placed.sort((a, b) => a.at - b.at).map(({ entry }) => entry);
}

/** A row's place among the entries: behind those of the rows before it, and of the lists in these. */
interface Placed {
  readonly entry: Entry;
  readonly at: number;
}

function matesIn(
  group: Element,
  entries: readonly Entry[],
  rows: ReadonlyMap<Element, number>,
  url: URL,
): Placed[] {
  const all = [...group.children].filter((row) => row.querySelector('a[href]'));
  const known = all.flatMap((row) => rows.get(row) ?? []);
  if (all.length === known.length || known.length < 2 || known.length * 2 < all.length) return [];
  const column = columnOf(entries[known[0] ?? 0]);
  let at = (known[0] ?? 0) - 1;
  return all.flatMap((row) => {
    const own = rows.get(row);
    at = own ?? at;
    while (own !== undefined && entries[at + 1] && row.contains(entries[at + 1]?.anchor ?? null)) at += 1;
    const entry = own === undefined ? readMate(row, column, url) : undefined;
    return entry ? [{ entry, at: at + 0.5 }] : [];
  });
}

function readMate(row: Element, column: number, url: URL): Entry | undefined {
  const runs = runsIn([row]);
  const link = linkToPaper(runs, row.tagName === 'TR');
  const titled = link && titleInBlock(runs, [], true);
  const facts =
    titled && factsOf({ title: titled.title, ids: [], ...addressOf({ node: link, isText: false }, url) });
  const entry = facts && { facts, anchor: row, places: [placeOf(titled.line, row)] };
  return entry && columnOf(entry) === column ? entry : undefined;
}

/** A file, or NeurIPS's own pages of before 2020, which no identifier tells. */
const MAY_BE_PAPER = /\.pdf(?:$|[?#])|^https?:\/\/papers\.nips\.cc\/paper\//i;

function linkToPaper(runs: readonly Run[], isRow: boolean): Element | undefined {
  const links = runs.flatMap(({ link, text }) => (link ? [{ link, text: tidyText(text) }] : []));
  const called = links.find(({ text }) => saysPaper(text));
  const file = links.find(({ link }) => MAY_BE_PAPER.test(link.getAttribute('href') ?? ''));
  return (called ?? file ?? (isRow ? links[0] : undefined))?.link;
}

/** The cell that the title stands in; -1 outside of tables. */
function columnOf(entry: Entry | undefined): number {
  const place = entry?.places[0];
  const node = place && ('after' in place ? place.after : 'behind' in place ? place.behind : undefined);
  const cell = node?.closest('td, th');
  return cell && cell.parentElement === entry?.anchor ? [...entry.anchor.children].indexOf(cell) : -1;
}
