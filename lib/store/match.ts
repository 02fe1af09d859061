import type { PaperKey } from '../papers/paper.ts';
import { differByArxivId, samePaper, type PaperIdentity } from '../papers/same-paper.ts';
import { titleKey } from '../papers/title.ts';
import type { Gathered } from './gather.ts';

/** The remembered papers that an entry stands for. */
export interface Match {
  /** What the entry's own evidence leads to; `undefined` if only the reader's verdict leads anywhere. */
  readonly own?: PaperKey;
  /** `own`, and all that is known to be the same work. */
  readonly papers: readonly PaperKey[];
  /** The one that carries what the reader did: the first with a reading, else the first. */
  readonly leader: PaperKey;
  readonly by: 'id' | 'title';
}

/**
 * Finds the paper of an entry among what was gathered: by the reader's verdict before all else, then by
 * key and identifiers, and only where these lead nowhere by title (`samePaper`).
 */
export function match(entry: PaperIdentity, found: Gathered): Match | null {
  const isPossible = (key: PaperKey) => found.papers.has(key) && !found.verdicts.differ(entry.key, key);
  const byId = papersById(entry, found).filter(isPossible);
  const direct = byId.length > 0 ? byId : papersByTitle(entry, found).filter(isPossible).slice(0, 1);
  const same = [entry.key, ...direct].flatMap((key) => found.verdicts.sameAs(key)).filter(isPossible);
  const papers = [...new Set([...direct, ...same])];
  const [own] = direct;
  const leader = papers.find((key) => found.readings.has(key)) ?? papers[0];
  if (leader === undefined) return null;
  const by = byId.length > 0 || own === undefined ? 'id' : 'title';
  return { ...(own === undefined ? {} : { own }), papers, leader, by };
}

/** In the entry's own order of trust. A DOI of a volume may stand on several papers: their arXiv ids tell them apart. */
function papersById(entry: PaperIdentity, found: Gathered): PaperKey[] {
  const byId = entry.ids
    .flatMap((id) => found.forms.get(id) ?? [])
    .flatMap((key) => found.papers.get(key) ?? [])
    .filter((paper) => !differByArxivId(entry, paper));
  return [entry.key, ...byId.map((paper) => paper.key)];
}

/** Two papers may bear one title: the one that was met first is meant. */
function papersByTitle(entry: PaperIdentity, found: Gathered): PaperKey[] {
  const title = titleKey(entry.title);
  const candidates = (title === undefined ? undefined : found.forms.get(title)) ?? [];
  return candidates
    .flatMap((key) => found.papers.get(key) ?? [])
    .filter((paper) => samePaper(entry, paper))
    .sort((a, b) => a.metAt - b.metAt)
    .map((paper) => paper.key);
}
