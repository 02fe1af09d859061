import type { PaperKey } from '../papers/paper.ts';
import { differByArxivId } from '../papers/same-paper.ts';
import type { Gathered } from './gathered.ts';
import type { ComparablePaper } from './identity/comparable-paper.ts';
import { isOwnRecord, isTitleKey, ownerFirst } from './identity/own-record.ts';
import { alike, tieBetween } from './identity/ties-of.ts';
import { withoutContraries } from './verdicts.ts';

/** The remembered papers that an entry stands for. */
export interface Match {
  /** What the entry's own evidence leads to; `undefined` if only the reader's verdict leads anywhere. */
  readonly own?: PaperKey;
  /** `own`, and all that is known to be the same work. */
  readonly papers: readonly PaperKey[];
  /** The one that carries what the reader did: the first with a reading, else the one that was met first. */
  readonly leader: PaperKey;
}

interface Place {
  readonly digest?: string | undefined;
  readonly own?: PaperKey | undefined;
}

/**
 * Finds the paper of an entry among what was gathered: by key and identifiers, or by its title where it shows none; then
 * all that is one work with it, by the reader's word before all else. What the reader tells apart is never found together.
 *
 * @param place `digest`: where the entry stands; titles that many papers bear (`Editorial`) are known again only there.
 * `own`: the paper that it was just remembered as.
 */
export function match(entry: ComparablePaper, found: Gathered, place: Place = {}): Match | null {
  const { verdicts } = found.kin;
  const isPossible = (key: PaperKey) => found.papers.has(key) && !verdicts.differ(entry.key, key);
  const direct = withoutContraries(papersOf(entry, found, place).filter(isPossible), verdicts);
  const same = [entry.key, ...direct].flatMap((key) => verdicts.sameAs(key)).filter(isPossible);
  const papers = withoutContraries([...direct, ...same], verdicts);
  const [own] = direct;
  const leader = papers.find((key) => found.readings.has(key)) ?? metFirst(papers, found);
  return leader === undefined ? null : { ...(own !== undefined && { own }), papers, leader };
}

/** Whichever form of a work is acted on, it is one reading. */
function metFirst(papers: readonly PaperKey[], found: Gathered): PaperKey | undefined {
  const metAt = (key: PaperKey) => found.papers.get(key)?.metAt ?? Infinity;
  return [...papers].sort((a, b) => metAt(a) - metAt(b) || (a < b ? -1 : 1))[0];
}

function papersOf(entry: ComparablePaper, found: Gathered, { digest, own }: Place): PaperKey[] {
  if (!isTitleKey(entry.key)) return papersById(entry, found);
  return own === undefined ? papersByTitle(entry, found, digest) : [own];
}

/** In the entry's own order of trust. A DOI of a volume may stand on several papers: their arXiv ids tell them apart. */
function papersById(entry: ComparablePaper, found: Gathered): PaperKey[] {
  const byId = entry.ids
    .flatMap((id) => ownerFirst(id, found.forms.get(id) ?? []))
    .flatMap((key) => found.papers.get(key) ?? [])
    .filter((paper) => !differByArxivId(entry, paper));
  return [entry.key, ...byId.map((paper) => paper.key)];
}

/** An entry without identifiers: what stands there under its title, else the surest of what is like it. */
function papersByTitle(entry: ComparablePaper, found: Gathered, digest: string | undefined): PaperKey[] {
  const own = (found.forms.get(entry.key) ?? [])
    .flatMap((key) => found.papers.get(key) ?? [])
    .filter((paper) => isOwnRecord(entry, paper, found.seen.get(paper.key) ?? [], digest))
    .sort((a, b) => a.metAt - b.metAt);
  if (own.length > 0) return own.slice(0, 1).map(({ key }) => key);
  return alike(entry, found)
    .flatMap((paper) => ({ paper, tie: tieBetween(entry, paper) }))
    .filter(({ tie }) => tie?.same === 'yes')
    .sort((x, y) => (y.tie?.score ?? 0) - (x.tie?.score ?? 0) || x.paper.metAt - y.paper.metAt)
    .slice(0, 1)
    .map(({ paper }) => paper.key);
}
