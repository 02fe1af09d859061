import type { PaperKey } from '../papers/paper.ts';
import { differByArxivId, samePaper, type PaperIdentity } from '../papers/same-paper.ts';
import { titleKey } from '../papers/title.ts';
import type { Gathered } from './gather.ts';
import { withoutContraries } from './verdicts.ts';

/** The remembered papers that an entry stands for. */
export interface Match {
  /** What the entry's own evidence leads to; `undefined` if only the reader's verdict leads anywhere. */
  readonly own?: PaperKey;
  /** `own`, and all that is known to be the same work. */
  readonly papers: readonly PaperKey[];
  /** The one that carries what the reader did: the first with a reading, else the first. */
  readonly leader: PaperKey;
  readonly by: 'id' | 'title' | 'verdict';
}

/**
 * Finds the paper of an entry among what was gathered: by the reader's verdict before all else, then by key and
 * identifiers, then by title (`samePaper`). What the reader tells apart is never found together.
 */
export function match(entry: PaperIdentity, found: Gathered): Match | null {
  const isPossible = (key: PaperKey) => found.papers.has(key) && !found.verdicts.differ(entry.key, key);
  const byId = withoutContraries(papersById(entry, found).filter(isPossible), found.verdicts);
  const byTitle = papersByTitle(entry, found)
    .filter(isPossible)
    .filter((key) => isSameAsAll(key, byId, found));
  const direct = withoutContraries([...byId, ...byTitle.slice(0, 1)], found.verdicts);
  const same = [entry.key, ...direct].flatMap((key) => found.verdicts.sameAs(key)).filter(isPossible);
  const papers = withoutContraries([...direct, ...same], found.verdicts);
  const [own] = direct;
  const leader = papers.find((key) => found.readings.has(key)) ?? papers[0];
  if (leader === undefined) return null;
  const by = papers.length > direct.length ? 'verdict' : direct.length > byId.length ? 'title' : 'id';
  return { ...(own === undefined ? {} : { own }), papers, leader, by };
}

/** In the entry's own order of trust. A DOI of a volume may stand on several papers: their arXiv ids tell them apart. */
function papersById(entry: PaperIdentity, found: Gathered): PaperKey[] {
  const byId = entry.ids
    .flatMap((id) => ownerFirst(id, found.forms.get(id) ?? []))
    .flatMap((key) => found.papers.get(key) ?? [])
    .filter((paper) => !differByArxivId(entry, paper));
  return [entry.key, ...byId.map((paper) => paper.key)];
}

/** An identifier names the paper that it is the key of before all others that have shown it. */
function ownerFirst(id: string, papers: readonly PaperKey[]): PaperKey[] {
  return [...papers.filter((key) => id === key), ...papers.filter((key) => id !== key)];
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

/** What was remembered apart may be one by its title (the reader took a word back), where nothing else speaks against it. */
function isSameAsAll(key: PaperKey, others: readonly PaperKey[], found: Gathered): boolean {
  const paper = found.papers.get(key);
  const known = others.flatMap((one) => found.papers.get(one) ?? []);
  return paper !== undefined && known.every((one) => one !== paper && samePaper(one, paper));
}
