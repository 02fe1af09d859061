import type { Reading } from '../lib/digest/reading.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import { siteName, siteWords } from '../lib/search/site-words.ts';
import type { Reads, Snapshot } from '../lib/store/reads.ts';
import type { PaperRecord } from '../lib/store/records.ts';
import { distinct, verdictsFrom, type Verdicts } from '../lib/store/verdicts.ts';
import type { ListedPaper } from './listed-paper.ts';

/** As short as a row has room for; a site that is not here goes by its name. */
const SHORT: Readonly<Record<string, string>> = { huggingface: 'HF', text: 'pasted' };

/** What a row is made of. */
const TABLES = ['papers', 'library', 'verdicts', 'kin'] as const;

/** These papers with their readings, in one go; in the order of the keys, without what is not remembered. */
export async function listedPapers(reads: Reads, keys: readonly PaperKey[]): Promise<ListedPaper[]> {
  return reads(TABLES, (now) => listedAt(now, keys, now.many('library', keys)));
}

/** The same for readings that are at hand. */
export async function listedReadings(reads: Reads, readings: readonly Reading[]): Promise<ListedPaper[]> {
  const keys = readings.map(({ paper }) => paper);
  return reads(TABLES, (now) => listedAt(now, keys, readings));
}

async function listedAt(
  now: Snapshot,
  keys: readonly PaperKey[],
  own: readonly Reading[] | Promise<readonly (Reading | undefined)[]>,
): Promise<ListedPaper[]> {
  const [papers, readings, kin] = await Promise.all([now.many('papers', keys), own, kinOf(now, keys)]);
  return withKin(
    now,
    papers.flatMap((paper, at) => (paper ? [listed(paper, readings[at])] : [])),
    kin,
  );
}

/** What is one with these papers, by the reader's word or by what was found; `undefined` where nothing is. */
async function kinOf(now: Snapshot, keys: readonly PaperKey[]): Promise<Verdicts | undefined> {
  const [words, kin] = await Promise.all([now.stretch('verdicts'), now.many('kin', keys)]);
  const ties = kin.flatMap((record) => record?.ties ?? []);
  return words.length === 0 && ties.length === 0 ? undefined : verdictsFrom(words, distinct(ties));
}

/** One batch more where some are joined. */
async function withKin(
  now: Snapshot,
  papers: ListedPaper[],
  verdicts: Verdicts | undefined,
): Promise<ListedPaper[]> {
  if (!verdicts) return papers;
  const others = [...new Set(papers.flatMap(({ key }) => verdicts.sameAs(key)))];
  const joinedPapers = await now.many('papers', others);
  const titles = new Map(joinedPapers.flatMap((paper) => (paper ? [[paper.key, paper.title] as const] : [])));
  return papers.map((paper) => {
    const joined = verdicts.sameAs(paper.key).map((key) => ({ key, title: titles.get(key) ?? '' }));
    const apart = verdicts.apartFrom(paper.key);
    return { ...paper, ...(joined.length > 0 && { joined }), ...(apart.length > 0 && { apart }) };
  });
}

function listed(record: PaperRecord, reading: Reading | undefined): ListedPaper {
  const { plainTitle: _compared, changedAt: _written, site, ...facts } = record;
  return {
    ...facts,
    sites: siteWords(site),
    ...(site !== undefined && { source: SHORT[site] ?? siteName(site) ?? site }),
    ...(reading && { reading }),
  };
}
