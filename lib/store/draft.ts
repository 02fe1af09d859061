import type { Digest } from '../digest/digest.ts';
import type { PaperFacts, PaperKey } from '../papers/paper.ts';
import type { Store } from './database.ts';
import { formsOf } from './forms.ts';
import type { Gathered } from './gather.ts';
import { match } from './match.ts';
import { newPaper, withMissing } from './paper-record.ts';
import type { PaperRecord, Seen } from './records.ts';

/**
 * What a transaction is about to write. Entries are remembered one after the other in memory, so that the second of two
 * that stand for one new paper finds the first; then only the records that changed are written.
 */
export class Draft {
  readonly found: Gathered;
  readonly #papers = new Set<PaperKey>();
  readonly #forms = new Set<string>();
  readonly #seen = new Set<PaperKey>();

  constructor(found: Gathered) {
    this.found = found;
  }

  /** Remembers the paper, and that it was on screen in the digest, if there is one. Returns the paper's key. */
  remember(entry: PaperFacts, digest: Digest | undefined, now: number): PaperKey {
    const own = match(entry, this.found)?.own;
    const known = own && this.found.papers.get(own);
    const paper = known ? withMissing(known, entry, now) : newPaper(entry, digest?.site, now);
    if (paper !== known) this.keepPaper(paper);
    if (digest) this.#see(paper.key, digest.id, entry.version, now);
    return paper.key;
  }

  async write(db: Store): Promise<void> {
    const { papers, forms, seen } = this.found;
    await Promise.all([
      db.papers.bulkPut([...this.#papers].flatMap((key) => papers.get(key) ?? [])),
      db.forms.bulkPut([...this.#forms].map((form) => ({ form, papers: forms.get(form) ?? [] }))),
      db.sightings.bulkPut([...this.#seen].map((paper) => ({ paper, seen: seen.get(paper) ?? [] }))),
    ]);
  }

  /** A new paper, or a known one that changed, with all that it can be found by. */
  keepPaper(paper: PaperRecord): void {
    this.found.papers.set(paper.key, paper);
    this.#papers.add(paper.key);
    for (const form of formsOf(paper)) {
      const papers = this.found.forms.get(form) ?? [];
      if (papers.includes(paper.key)) continue;
      this.found.forms.set(form, [...papers, paper.key]);
      this.#forms.add(form);
    }
  }

  /** All sightings of a paper. */
  keepSeen(paper: PaperKey, seen: readonly Seen[]): void {
    this.found.seen.set(paper, seen);
    this.#seen.add(paper);
  }

  #see(paper: PaperKey, digest: string, version: number | undefined, now: number): void {
    const seen = this.found.seen.get(paper) ?? [];
    const before = seen.find((sighting) => sighting.digest === digest);
    const next: Seen = {
      ...(before ?? { digest, first: now }),
      last: now,
      ...(version === undefined ? {} : { version }),
    };
    this.keepSeen(paper, before ? seen.map((one) => (one === before ? next : one)) : [...seen, next]);
  }
}
