import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { recogniseText } from '../../lib/commands/recognise/recognise-text.ts';
import { cluster } from '../../lib/identity/cluster.ts';
import { normaliseTitle } from '../../lib/papers/title.ts';
import { comparable, type Comparable } from '../../lib/identity/record.ts';

/** Real pages that list papers, where the folder is at hand. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/pages');

export const haveLists = existsSync(FOLDER);

/** The papers of one page, as its own reader finds them. */
export interface VenueList {
  readonly page: string;
  readonly papers: readonly { readonly key: string; readonly record: Comparable }[];
}

export async function readVenueLists(): Promise<VenueList[]> {
  const names = readdirSync(FOLDER).filter((name) => /\.(?:html|txt|xml)$/.test(name));
  const lists = await Promise.all(names.map(readList));
  return lists.filter(({ papers }) => papers.length > 1);
}

async function readList(page: string): Promise<VenueList> {
  const { entries } = await recogniseText(readFileSync(resolve(FOLDER, page), 'utf8'), addressOf(page));
  return { page, papers: entries.map(({ key, ...facts }) => ({ key, record: comparable(facts) })) };
}

/** As the truth beside the page has it. */
function addressOf(page: string): { url?: string } {
  const truth = resolve(FOLDER, page.replace(/\.\w+$/, '.json'));
  if (!existsSync(truth)) return {};
  const { url } = JSON.parse(readFileSync(truth, 'utf8')) as { url?: string | null };
  return url ? { url } : {};
}

/**
 * Papers of the page that were joined though their keys differ: with all that is known, without identifiers, and by title alone.
 * A list may have one work twice, as dblp has it in its conference and on arXiv: there title and people are the same.
 */
export function falseMergesIn({ papers }: VenueList): string[] {
  const views = [
    (record: Comparable) => record,
    ({ ids: _ids, doi: _doi, ...record }: Comparable) => record,
    ({ title }: Comparable) => ({ title }),
  ];
  return views.flatMap((view) =>
    cluster(papers.map(({ record }) => view(record)))
      .map((group) => group.flatMap((at) => papers[at] ?? []))
      .filter((group) => new Set(group.map(({ key, record }) => nameOf(record) ?? key)).size > 1)
      .map((group) => group.map(({ record }) => record.title).join(' = ')),
  );
}

function nameOf({ title, authors }: Comparable): string | undefined {
  return authors && `${normaliseTitle(title)} ${authors.join('; ')}`;
}
