import type { PaperKey } from '../lib/papers/paper.ts';
import type { LibraryPort, Scope } from './library-port.ts';
import type { LibraryState } from './library-state.ts';
import type { ListedRow, Listing } from './listing.ts';

/** Rows that are read at a time: some screens full. */
const PART = 40;

export type LibraryList = ReturnType<typeof libraryList>;

/** What the screen lists: asks anew as the query or the library changes, and reads the rows that come near the screen. */
export function libraryList(state: LibraryState, port: LibraryPort) {
  let listing: Listing | undefined;
  let asking: Promise<void> | undefined;
  let isOld = false;
  /** Parts of the list that are read, or being read. */
  let parts = new Set<number>();
  let seen = { from: 0, to: PART };

  /** Asks again; while it asks, once more is enough. Resolves when what is asked now is answered. */
  function ask(): Promise<void> {
    isOld = true;
    asking ??= askUntilFresh().finally(() => (asking = undefined));
    return asking;
  }

  async function askUntilFresh(): Promise<void> {
    while (isOld) {
      isOld = false;
      await askOnce(state.query.value, state.scope.value);
    }
  }

  async function askOnce(query: string, scope: Scope): Promise<void> {
    const { results } = state;
    const isOther = query !== results.value.query || scope !== results.value.scope;
    if (isOther) seen = { from: 0, to: PART };
    const found = await port.find(query, scope);
    state.trouble.value = found.ok ? undefined : found.trouble;
    if (found.ok) await show(found.value, query, scope);
  }

  /** Rows that were seen are read again before the list is changed: it must not flicker. */
  async function show(next: Listing, query: string, scope: Scope): Promise<void> {
    const wanted = [...new Set([0, ...partsOf(seen.from, Math.min(seen.to, next.count))])];
    const read = await Promise.all(wanted.map((part) => readPart(next, part)));
    if (query !== state.query.value && isOld) return;
    listing = next;
    parts = new Set(wanted);
    const { count, open, closestTo, building } = next;
    state.results.value = {
      query,
      scope,
      count,
      open,
      ...(closestTo && { closestTo }),
      ...(building && { building }),
      rows: new Map(read.flat()),
    };
    if (query === '') state.loaded.value = 'all';
    else if (state.loaded.value === 'nothing') state.loaded.value = 'newest';
    const more = next.further && !isOld ? await next.further() : undefined;
    if (more?.ok && !isOld) await show(more.value, query, scope);
  }

  /** These rows are on the screen, or nearly. */
  function near(from: number, to: number): void {
    seen = { from, to };
    const current = listing;
    const missing = current
      ? partsOf(from, Math.min(to, current.count)).filter((part) => !parts.has(part))
      : [];
    for (const part of missing) {
      parts.add(part);
      if (current) void add(current, part);
    }
  }

  async function add(current: Listing, part: number): Promise<void> {
    const rows = await readPart(current, part);
    if (current !== listing) return;
    state.results.value = { ...state.results.value, rows: new Map([...state.results.value.rows, ...rows]) };
  }

  async function readPart(from: Listing, part: number): Promise<(readonly [number, ListedRow])[]> {
    const read = await from.rows(part * PART, Math.min((part + 1) * PART, from.count));
    if (!read.ok) {
      state.trouble.value = read.trouble;
      return [];
    }
    return read.value.flatMap((row, at) => (row ? [[part * PART + at, row] as const] : []));
  }

  /** Of all that is listed, also what was never on screen. */
  async function keys(): Promise<readonly PaperKey[]> {
    const all = await listing?.keys();
    return all?.ok ? all.value : [];
  }

  /** Resolves when what was asked last is answered. */
  const settled = () => asking ?? Promise.resolve();

  return { ask, settled, near, keys };
}

function partsOf(from: number, to: number): number[] {
  const [first, last] = [Math.floor(from / PART), Math.ceil(to / PART)];
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
}
