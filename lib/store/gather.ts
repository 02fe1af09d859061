import type { Table } from 'dexie';
import type { Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import type { PaperIdentity } from '../papers/same-paper.ts';
import type { Store } from './database.ts';
import { formsOf } from './forms.ts';
import type { PaperRecord, Seen } from './records.ts';
import { verdictsFrom, type Verdicts } from './verdicts.ts';

/** All that the store has on some entries, in memory. */
export interface Gathered {
  readonly forms: Map<string, readonly PaperKey[]>;
  readonly papers: Map<PaperKey, PaperRecord>;
  readonly seen: Map<PaperKey, readonly Seen[]>;
  readonly readings: Map<PaperKey, Reading>;
  readonly verdicts: Verdicts;
}

/** The tables that `gather` reads, for the transaction around it. */
export function gatheredTables(db: Store): Table[] {
  return [db.forms, db.verdicts, db.papers, db.sightings, db.library];
}

/**
 * Reads all that is needed to recognise these entries in two steps and five batches, however many entries:
 * single reads one after the other are what a look-up would cost. Verdicts are read whole: they are the reader's own
 * words, few and tiny.
 */
export async function gather(db: Store, entries: readonly PaperIdentity[]): Promise<Gathered> {
  const asked = [...new Set(entries.flatMap(formsOf))];
  const [forms, verdictRecords] = await Promise.all([db.forms.bulkGet(asked), db.verdicts.toArray()]);
  const verdicts = verdictsFrom(verdictRecords);
  const found = present(forms);
  const direct = [...entries.map((entry) => entry.key), ...found.flatMap((form) => form.papers)];
  const keys = [...new Set([...direct, ...direct.flatMap((key) => verdicts.sameAs(key))])];
  return {
    forms: new Map(found.map((form) => [form.form, form.papers])),
    ...(await gatherPapers(db, keys)),
    verdicts,
  };
}

/** The same for papers whose keys are known. */
export async function gatherPapers(
  db: Store,
  keys: readonly PaperKey[],
): Promise<Pick<Gathered, 'papers' | 'seen' | 'readings'>> {
  const [papers, sightings, readings] = await Promise.all([
    db.papers.bulkGet([...keys]),
    db.sightings.bulkGet([...keys]),
    db.library.bulkGet([...keys]),
  ]);
  return {
    papers: new Map(present(papers).map((paper) => [paper.key, paper])),
    seen: new Map(present(sightings).map((sighting) => [sighting.paper, sighting.seen])),
    readings: new Map(present(readings).map((reading) => [reading.paper, reading])),
  };
}

function present<T>(records: readonly (T | undefined)[]): T[] {
  return records.filter((record) => record !== undefined);
}
