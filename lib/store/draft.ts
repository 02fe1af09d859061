import type { Digest } from '../digest/digest.ts';
import type { PaperFacts, PaperKey } from '../papers/paper.ts';
import { foldSeen } from './fold-seen.ts';
import { formsOf, isOwn } from './forms.ts';
import type { Gathered } from './gathered.ts';
import { freeKey } from './identity/own-record.ts';
import { cluesOf, tellingTheSame } from './identity/profiles.ts';
import { tiesOf } from './identity/ties-of.ts';
import { match } from './match.ts';
import { newPaper, withMissing } from './paper-record.ts';
import type { PaperRecord, Seen } from './records.ts';
import type { Tables } from './tables.ts';
import { isSameVisit } from './visit.ts';

/**
 * What a transaction is about to write. Entries are remembered one after the other in memory, so that the second of two
 * that stand for one new paper finds the first; then only the records that changed are written.
 */
export class Draft {
  readonly found: Gathered;
  readonly #papers = new Set<PaperKey>();
  readonly #forms = new Set<string>();
  readonly #seen = new Set<PaperKey>();
  readonly #new = new Set<PaperKey>();

  constructor(found: Gathered) {
    this.found = found;
  }

  /** Remembers the paper, and that it was on screen in the digest, if there is one. Returns the paper's key. */
  remember(entry: PaperFacts, digest: Digest | undefined, now: number): PaperKey {
    const own = match(entry, this.found, { digest: digest?.id })?.own;
    const known = own && this.found.papers.get(own);
    const paper = known ? withMissing(known, entry, now) : this.#newPaper(entry, digest?.site, now);
    if (paper !== known) this.keepPaper(paper);
    if (digest) this.#see(paper.key, digest.id, entry.version, now);
    return paper.key;
  }

  /** Remembers a paper that is known to be new. Returns the key that it is kept under. */
  rememberNew(entry: PaperFacts, now: number): PaperKey {
    const paper = this.#newPaper(entry, undefined, now);
    this.keepPaper(paper);
    return paper.key;
  }

  /** Was it not remembered before? */
  isNew(paper: PaperKey): boolean {
    return this.#new.has(paper);
  }

  async write(db: Tables): Promise<void> {
    const { papers, forms, seen, clues, kin } = this.found;
    const added = clues.added();
    await Promise.all([
      added && db.clueNews.add(added),
      db.kin.bulkPut(kin.changed()),
      db.papers.bulkPut([...this.#papers].flatMap((key) => papers.get(key) ?? [])),
      db.forms.bulkPut(
        [...this.#forms]
          .map((form) => ({ form, papers: forms.get(form) ?? [] }))
          .filter((record) => !isOwn(record)),
      ),
      db.sightings.bulkPut([...this.#seen].map((paper) => ({ paper, seen: seen.get(paper) ?? [] }))),
    ]);
  }

  /** A new paper, or a known one that changed, with all that it can be found by and all that it is tied to. */
  keepPaper(record: PaperRecord): void {
    const paper = record.unclued ? withClues(record) : record;
    this.found.papers.set(paper.key, paper);
    this.#papers.add(paper.key);
    this.found.kin.retie(paper.key, tiesOf(paper, this.found));
    for (const form of formsOf(paper)) {
      if (addTo(this.found.forms, form, paper.key)) this.#forms.add(form);
    }
    for (const clue of cluesOf(paper)) this.found.clues.add(clue, paper.key);
  }

  /** All sightings of a paper. */
  keepSeen(paper: PaperKey, seen: readonly Seen[]): void {
    this.found.seen.set(paper, seen);
    this.#seen.add(paper);
  }

  #newPaper(entry: PaperFacts, site: string | undefined, now: number): PaperRecord {
    const key = freeKey(entry.key, (one) => this.found.papers.has(one));
    this.#new.add(key);
    return tellingTheSame(newPaper({ ...entry, key }, site, now), entry);
  }

  #see(paper: PaperKey, digest: string, version: number | undefined, now: number): void {
    const seen = this.found.seen.get(paper) ?? [];
    const before = seen.find((sighting) => sighting.digest === digest);
    const isSaid = before && (version === undefined || version === before.version);
    if (isSaid && isSameVisit(before.last, now)) return;
    const next: Seen = {
      ...(before ?? { digest, first: now }),
      last: now,
      ...(version === undefined ? {} : { version }),
    };
    const all = before ? seen.map((one) => (one === before ? next : one)) : [...seen, next];
    this.keepSeen(paper, foldSeen(all, now));
  }
}

function withClues({ unclued: _older, ...paper }: PaperRecord): PaperRecord {
  return paper;
}

/** Returns whether it was not there yet. */
function addTo(index: Map<string, readonly PaperKey[]>, name: string, paper: PaperKey): boolean {
  const papers = index.get(name) ?? [];
  if (papers.includes(paper)) return false;
  index.set(name, [...papers, paper]);
  return true;
}
