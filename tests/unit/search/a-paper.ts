import type { Reading } from '../../../lib/digest/reading.ts';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { titleKey } from '../../../lib/papers/title.ts';
import { memorySegment } from '../../../lib/search/packed/memory-segment.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { find, type Index } from '../../../lib/search/ranked/find.ts';
import { layerOf } from '../../../lib/search/ranked/layer.ts';
import type { Searchable } from '../../../lib/search/searchable.ts';

type Told = Partial<Omit<Searchable, 'reading'>> & { reading?: Partial<Reading> };

/** A paper met on Hugging Face, with what a test tells of it. */
export function aPaper(title: string, { reading, ...told }: Told = {}): Searchable {
  const key = told.key ?? titleKey(title) ?? ('title:untitled' as PaperKey);
  const full: Reading | undefined = reading && { paper: key, tags: [], note: '', changedAt: 0, ...reading };
  return { key, title, sites: ['huggingface', 'Hugging Face'], ...told, ...(full && { reading: full }) };
}

/** All in one segment. */
export function indexOf(...papers: Searchable[]): Index {
  return layered([papers]);
}

/**
 * One segment after the other: a paper counts as the last one has it; `gone` are in none. What changes in between is
 * out of date in those before, as it is in the store.
 */
export function layered(segments: readonly (readonly Searchable[])[], gone: readonly PaperKey[] = []): Index {
  const latest = new Map<PaperKey, { paper: Searchable; at: number }>();
  segments.forEach((papers, at) => {
    for (const paper of papers) latest.set(paper.key, { paper, at });
  });
  for (const key of gone) latest.delete(key);
  const layers = segments.map((papers, at) => {
    const keys = [...new Set(papers.map(({ key }) => key))].sort();
    const old = keys.flatMap((key, number) => (latest.get(key)?.at === at ? [] : [number]));
    return layerOf(memorySegment(new Map(papers.map((paper) => [paper.key, paper])).values()), old);
  });
  const all = [...latest.values()].map(({ paper }) => paper);
  return {
    layers,
    byId: async (id) =>
      all
        .filter(({ key, ids = [] }) => [key, ...ids].some((one) => one.startsWith(id)))
        .map(({ key }) => key),
    read: async (keys) => keys.flatMap((key) => latest.get(key)?.paper ?? []),
  };
}

/** What a query finds, best first; nothing where it only comes close. */
export async function finds(index: Index, query: string): Promise<PaperKey[]> {
  const found = await find(index, parseQuery(query));
  return found.closestTo === undefined ? [...(await found.keys(0, Infinity))] : [];
}

/** Their titles. */
export async function titlesFor(index: Index, query: string): Promise<string[]> {
  return (await index.read(await finds(index, query))).map(({ title }) => title);
}
