import type { Act, Change, Reading } from '../../../lib/digest/reading.ts';
import type { PaperId, PaperKey } from '../../../lib/papers/paper.ts';
import { shownTerms } from '../../../lib/search/answer.ts';
import { wanted } from '../../../lib/search/asked.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { find } from '../../../lib/search/ranked/find.ts';
import { wordsIn } from '../../../lib/search/ranked/words-in.ts';
import type { LibraryPort } from '../../../components/library-port.ts';
import type { ListedPaper } from '../../../components/listed-paper.ts';
import type { ListedRow, Listing } from '../../../components/listing.ts';
import { indexOf } from '../search/a-paper.ts';

/** A paper with as much as a test says of it. */
export function aPaper(id: string, more: Partial<ListedPaper> = {}): ListedPaper {
  return {
    key: `arxiv:${id}` as PaperKey,
    ids: [`arxiv:${id}` as PaperId],
    title: `Paper ${id}`,
    sites: ['huggingface'],
    source: 'HF',
    metAt: 0,
    ...more,
  };
}

/** The same paper in the library. */
export function saved(paper: ListedPaper, savedAt: number, more: Partial<Reading> = {}): ListedPaper {
  const reading = { paper: paper.key, savedAt, tags: [], note: '', changedAt: savedAt, ...more };
  return { ...paper, reading };
}

/** A library that lives in memory: what the screens ask for, without a disk. */
export interface MemoryLibrary extends LibraryPort {
  readonly opened: string[];
  reading(key: PaperKey): Reading | undefined;
}

export function memoryLibrary(papers: readonly ListedPaper[]): MemoryLibrary {
  const all = new Map(papers.map((paper) => [paper.key, paper]));
  const log: { change: Change; before: ListedPaper[] }[] = [];
  const opened: string[] = [];
  const answer = <T>(value: T) => Promise.resolve({ ok: true as const, value });
  const inLibrary = () => [...all.values()].filter(({ reading }) => reading?.savedAt !== undefined);
  return {
    opened,
    reading: (key) => all.get(key)?.reading,
    newest: (limit) => answer(inLibrary().slice(0, limit)),
    find: async (query, scope) =>
      answer(await memoryListing(scope === 'library' ? inLibrary() : [...all.values()], query)),
    words: async (scope) =>
      answer(await wordsIn(indexOf(...(scope === 'library' ? inLibrary() : all.values())).layers)),
    gatherMet: ({ onProgress }) => {
      onProgress(all.size, all.size);
      return answer(undefined);
    },
    read: (keys) => answer(keys.flatMap((key) => all.get(key) ?? [])),
    act: (keys, act) => {
      const before = keys.flatMap((key) => all.get(key) ?? []);
      for (const paper of before) all.set(paper.key, { ...paper, reading: after(paper, act) });
      const change = { id: log.length + 1, at: 0, label: `Done: ${act.do}`, papers: keys };
      log.push({ change, before });
      return answer(change);
    },
    passVerdict: (key, { do: what, as }) => {
      const papers = [key, ...as];
      const before = papers.flatMap((one) => all.get(one) ?? []);
      const joined = (one: PaperKey) =>
        before.filter((other) => other.key !== one).map((other) => ({ key: other.key, title: other.title }));
      for (const { joined: _joined, ...paper } of before)
        all.set(paper.key, what === 'same' ? { ...paper, joined: joined(paper.key) } : paper);
      const change = { id: log.length + 1, at: 0, label: `Done: ${what}`, papers };
      log.push({ change, before });
      return answer(change);
    },
    near: (key) =>
      answer([...all.values()].filter((one) => one.key !== key && isNamedAlike(one, all.get(key)))),
    undo: () => {
      const last = log.pop();
      for (const paper of last?.before ?? []) all.set(paper.key, paper);
      return answer(last?.change ?? null);
    },
    lastChange: () => answer(log.at(-1)?.change ?? null),
    watch: () => () => undefined,
    open: async (url) => {
      opened.push(url);
    },
  };
}

/** What a query lists, found as in a library of any size. */
async function memoryListing(papers: readonly ListedPaper[], query: string): Promise<Listing> {
  const byKey = new Map(papers.map((paper) => [paper.key, paper]));
  const asked = parseQuery(query);
  const found = await find(indexOf(...papers), asked);
  const row = (key: PaperKey): ListedRow | undefined => {
    const paper = byKey.get(key);
    return paper && { paper, terms: shownTerms(paper, wanted(asked)) };
  };
  return {
    count: found.count,
    open: found.open,
    ...(found.closestTo && { closestTo: found.closestTo }),
    rows: async (from, to) => ({ ok: true, value: (await found.keys(from, to)).map(row) }),
    keys: async () => ({ ok: true, value: await found.keys(0, found.count) }),
  };
}

function isNamedAlike(one: ListedPaper, other: ListedPaper | undefined): boolean {
  return one.title.toLowerCase() === other?.title.toLowerCase();
}

function after({ key, reading }: ListedPaper, act: Act): Reading {
  const { savedAt, readAt, ...rest } = reading ?? { paper: key, tags: [], note: '', changedAt: 0 };
  const isRead = act.do === 'read' || (act.do !== 'unread' && readAt !== undefined);
  const isSaved =
    act.do !== 'remove' && (savedAt !== undefined || act.do === 'save' || act.do === 'add-tags');
  return {
    ...rest,
    ...(isSaved && { savedAt: savedAt ?? 1 }),
    ...(isRead && { readAt: readAt ?? 1 }),
    ...(act.do === 'tag' && { tags: act.tags }),
    ...(act.do === 'add-tags' && { tags: [...rest.tags, ...act.tags] }),
    ...(act.do === 'note' && { note: act.note }),
  };
}
