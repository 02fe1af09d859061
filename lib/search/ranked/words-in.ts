import type { TagCount } from '../../digest/tag-count.ts';
import { Postings } from '../packed/postings.ts';
import { addNames, mostNamed, unpackNames } from '../packed/author-names.ts';
import { TAG } from '../packed/segment-data.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Layer } from './layer.ts';
import { shortBlocks, tagsOf } from './sieve.ts';

/** What can be completed, and the reader's tags with their numbers: counted in the index, without reading a paper. */
export interface WordsInUse {
  readonly vocabulary: Vocabulary;
  /** Most used first, then by name. */
  readonly tags: readonly TagCount[];
}

const postings = new Postings();

/** Exact but for the authors: of those that only few papers of each segment have, some are missing. */
export async function wordsIn(layers: readonly Layer[]): Promise<WordsInUse> {
  const [sites, names] = [new Map<string, number>(), new Map<string, number>()];
  const years = new Set<number>();
  for (const layer of layers) {
    await layer.segment.prepare({ beginnings: [], filtered: true });
    countColumns(layer, sites, years);
    await layer.segment.blocks.load([{ part: 'names', number: 0 }]);
    addNames(names, unpackNames(layer.segment.blocks.get('names', 0)));
  }
  const tags = await tagsIn(layers);
  return {
    tags,
    vocabulary: {
      tags: tags.map(({ tag }) => tag),
      authors: mostNamed(names).map(([name]) => name),
      sites: mostNamed(sites).map(([site]) => site),
      years: [...years].toSorted((a, b) => b - a),
    },
  };
}

/** The tags alone. */
export async function tagsIn(layers: readonly Layer[]): Promise<TagCount[]> {
  const counts = new Map<string, number>();
  for (const layer of layers) await countTags(layer, counts);
  return [...counts]
    .map(([tag, papers]) => ({ tag, papers }))
    .sort((a, b) => b.papers - a.papers || a.tag.localeCompare(b.tag));
}

async function countTags({ segment, gone }: Layer, counts: Map<string, number>): Promise<void> {
  await segment.prepare({ beginnings: [TAG], filtered: false });
  const tags = tagsOf(segment);
  const terms = tags.map(({ term }) => term);
  await segment.blocks.load(shortBlocks(segment, terms));
  for (const { tag, term } of tags) {
    if (!segment.read('short', term, postings)) continue;
    const papers = postings.papers.subarray(0, postings.count).filter((paper) => !gone?.has(paper)).length;
    if (papers > 0) counts.set(tag, (counts.get(tag) ?? 0) + papers);
  }
}

function countColumns({ segment, gone }: Layer, sites: Map<string, number>, years: Set<number>): void {
  const { site, year, siteNames } = segment.head.columns;
  const papersBySite = new Uint32Array(256);
  for (let paper = 0; paper < segment.papers; paper += 1) {
    if (gone?.has(paper)) continue;
    const at = site[paper] ?? 0;
    papersBySite[at] = (papersBySite[at] ?? 0) + 1;
    if ((year[paper] ?? 0) > 0) years.add(year[paper] ?? 0);
  }
  siteNames.forEach((names, at) => {
    for (const name of names) sites.set(name, (sites.get(name) ?? 0) + (papersBySite[at] ?? 0));
  });
}
