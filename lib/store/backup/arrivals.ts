import type { Reading } from '../../digest/reading.ts';
import type { PaperKey } from '../../papers/paper.ts';
import type { PaperRecord, Seen } from '../records.ts';
import type { Backup } from './backup.ts';
import { mergePapers } from './merge-paper.ts';
import { mergeReadings } from './merge-reading.ts';
import { mergeSeen } from './merge-seen.ts';

/** One paper of a file, with all that belongs to it, so that it can be written whole. */
export interface Arrival {
  readonly key: PaperKey;
  /** Absent where the file has only what is said of it. */
  readonly paper?: PaperRecord;
  readonly seen: readonly Seen[];
  readonly reading?: Reading;
}

/** The papers of a file, each once: a file that was put together by hand may have one twice. */
export function arrivalsOf(backup: Backup): Map<PaperKey, Arrival> {
  const arrivals = new Map<PaperKey, Arrival>();
  const add = (key: PaperKey, more: (known: Arrival) => Partial<Arrival>) => {
    const known = arrivals.get(key) ?? { key, seen: [] };
    arrivals.set(key, { ...known, ...more(known) });
  };
  for (const paper of backup.papers) {
    add(paper.key, (known) => ({ paper: known.paper ? mergePapers(known.paper, paper) : paper }));
  }
  for (const { paper, seen } of backup.sightings) {
    add(paper, (known) => ({ seen: mergeSeen(known.seen, seen) }));
  }
  for (const reading of backup.library) {
    add(reading.paper, (known) => ({
      reading: known.reading ? mergeReadings(known.reading, reading) : reading,
    }));
  }
  return arrivals;
}
