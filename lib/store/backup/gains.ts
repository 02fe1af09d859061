/** What a backup brings, or brought. */
export interface Gains {
  readonly newPapers: number;
  /** Papers that were known, and gain facts: authors, an abstract, an identifier. */
  readonly morePapers: number;
  readonly newlySaved: number;
  readonly newlyRead: number;
  readonly newlyDismissed: number;
  /** Tags on papers: one tag on two papers is two. */
  readonly tags: number;
  /** Papers with a note that is new or has more to say. */
  readonly notes: number;
  /** Papers met in a digest. */
  readonly sightings: number;
  readonly verdicts: number;
  /** Records of which only times, versions or labels change. */
  readonly details: number;
}

export const NO_GAINS: Gains = {
  newPapers: 0,
  morePapers: 0,
  newlySaved: 0,
  newlyRead: 0,
  newlyDismissed: 0,
  tags: 0,
  notes: 0,
  sightings: 0,
  verdicts: 0,
  details: 0,
};

export function addGains(some: Gains, more: Partial<Gains>): Gains {
  const sum = (name: keyof Gains) => some[name] + (more[name] ?? 0);
  return {
    newPapers: sum('newPapers'),
    morePapers: sum('morePapers'),
    newlySaved: sum('newlySaved'),
    newlyRead: sum('newlyRead'),
    newlyDismissed: sum('newlyDismissed'),
    tags: sum('tags'),
    notes: sum('notes'),
    sightings: sum('sightings'),
    verdicts: sum('verdicts'),
    details: sum('details'),
  };
}

export function isNothing(gains: Gains): boolean {
  return Object.values(gains).every((count) => count === 0);
}
