/**
 * One step from a schema to the next. A step changes each record by itself, so that the same step serves
 * the store on disk and a backup file.
 */
export interface Migration {
  /** Dexie's notation, for the tables that this step adds or whose indexes it changes; `null` drops one. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** By table: the record as it is after this step; `undefined` leaves it out. */
  readonly records?: Readonly<Record<string, (record: unknown) => unknown>>;
}

/** Append only: the n-th step makes version n. What has been released is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  {
    stores: {
      papers: 'key',
      forms: 'form',
      sightings: 'paper',
      digests: 'id',
      library: 'paper, savedAt, *tags, changedAt',
      verdicts: '[a+b]',
      changes: '++id',
    },
  },
  // Papers are found by clues, too, and keep what they are joined with. Older ones come into the index by and by.
  {
    stores: {
      papers: 'key, unclued',
      clues: 'bucket',
      clueNews: '++id',
      numbers: 'number',
      kin: 'paper',
    },
    records: { papers: (paper) => (isRecord(paper) ? { ...paper, unclued: 1 } : paper) },
  },
  // The search index: only what can be made anew from the papers.
  { stores: { touched: '++id', indexes: 'name', blocks: '[segment+part+number]' } },
  // The roll of all names, so that what is not there need not be asked for. Older ones come on it by and by.
  { stores: { roll: 'block', rollNews: '++id' } },
  // A name that is one paper's key, and no other paper has, is kept no more: an older version would not find such a paper.
  { stores: { library: 'paper, savedAt, *tags' } },
];

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
