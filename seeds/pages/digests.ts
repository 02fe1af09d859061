import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const Paper = v.object({
  id: v.pipe(v.string(), v.regex(/^9912\.\d{5}$/)),
  title: v.string(),
  /** One sentence that was written for this project; stands where the site has the abstract. */
  summary: v.string(),
  authorCount: v.optional(v.number()),
  published: v.optional(v.pipe(v.string(), v.isoDate())),
  comments: v.optional(v.number()),
});

const Digests = v.object({
  papers: v.array(Paper),
  captures: v.array(v.object({ dateLabel: v.optional(v.string()), entries: v.array(v.string()) })),
});

export type SeedPaper = v.InferOutput<typeof Paper>;

const { papers, captures } = v.parse(
  Digests,
  JSON.parse(readFileSync(join(import.meta.dirname, '../digests.json'), 'utf8')),
);

const byId = new Map(papers.map((paper) => [paper.id, paper]));

/** The papers, in order of their ids. */
export const PAPERS: readonly SeedPaper[] = papers;

/** The papers of each of the five captures, in the page's order. */
export const CAPTURES: readonly (readonly SeedPaper[])[] = captures.map(({ entries }) =>
  entries.map((id) => paperWithId(id) ?? missing(id)),
);

export function paperWithId(id: string): SeedPaper | undefined {
  return byId.get(id);
}

function missing(id: string): never {
  throw new Error(`seeds/digests.json lists ${id}, which is none of its papers`);
}
