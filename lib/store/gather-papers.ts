import type { Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import type { Gathered } from './gathered.ts';
import { readPapers } from './read-batch.ts';
import { ReadOnce } from './read-once.ts';
import type { KinRecord, PaperRecord, SightingRecord } from './records.ts';
import { kinName, readingName } from './roll/roll-names.ts';
import type { Roll } from './roll/roll.ts';
import type { Tables } from './tables.ts';

/** What is kept on a paper beside its facts, each record read once. */
export interface KeptOn {
  readonly kin: ReadOnce<KinRecord, PaperKey>;
  readonly sightings: ReadOnce<SightingRecord, PaperKey>;
  readonly library: ReadOnce<Reading, PaperKey>;
}

/** With a roll, of what most papers lack only that is asked for which is on it. */
export function keptOn({ kin, sightings, library }: Tables, roll?: Roll): KeptOn {
  const onRoll = (nameOf: (paper: PaperKey) => string) => (paper: PaperKey) =>
    roll?.has(nameOf(paper)) ?? true;
  return {
    kin: new ReadOnce(kin, onRoll(kinName)),
    sightings: new ReadOnce(sightings),
    library: new ReadOnce(library, onRoll(readingName)),
  };
}

/** Papers whose keys are known, where they have been seen, and what the reader did; those in `papers` are not read again. */
export async function gatherPapers(
  db: Tables,
  keys: readonly PaperKey[],
  papers = new Map<PaperKey, PaperRecord>(),
  kept = keptOn(db),
): Promise<Pick<Gathered, 'papers' | 'seen' | 'readings'>> {
  const [sightings, readings] = await Promise.all([
    kept.sightings.present(keys),
    kept.library.present(keys),
    readPapers(db, papers, keys),
  ]);
  return {
    papers,
    seen: new Map(sightings.map((sighting) => [sighting.paper, sighting.seen])),
    readings: new Map(readings.map((reading) => [reading.paper, reading])),
  };
}
