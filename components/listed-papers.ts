import type { Reading } from '../lib/digest/reading.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { Store } from '../lib/store/database.ts';
import type { PaperRecord } from '../lib/store/records.ts';
import type { ListedPaper } from './listed-paper.ts';

/** Names of the sites by their ids (`lib/build/site-names.ts`). */
declare const SITE_NAMES: Readonly<Record<string, string>>;

/** As short as a row has room for; a site that is not here goes by its name. */
const SHORT: Readonly<Record<string, string>> = { huggingface: 'HF', text: 'pasted' };

/** These papers with their readings, in two batches; in the order of the keys, without what is not remembered. */
export async function listedPapers(db: Store, keys: readonly PaperKey[]): Promise<ListedPaper[]> {
  const [papers, readings] = await Promise.all([db.papers.bulkGet([...keys]), db.library.bulkGet([...keys])]);
  return papers.flatMap((paper, at) => (paper ? [listed(paper, readings[at])] : []));
}

/** The same for readings that are at hand: one batch. */
export async function listedReadings(db: Store, readings: readonly Reading[]): Promise<ListedPaper[]> {
  const papers = await db.papers.bulkGet(readings.map(({ paper }) => paper));
  return papers.flatMap((paper, at) => (paper ? [listed(paper, readings[at])] : []));
}

function listed(record: PaperRecord, reading: Reading | undefined): ListedPaper {
  const { plainTitle: _compared, changedAt: _written, site, ...facts } = record;
  const name = site === undefined ? undefined : SITE_NAMES[site];
  return {
    ...facts,
    sites: [site, name].filter((word) => word !== undefined),
    ...(site !== undefined && { source: SHORT[site] ?? name ?? site }),
    ...(reading && { reading }),
  };
}
