import { Dexie, type Table, type Transaction } from 'dexie';
import type { Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import { keepingJournals } from './journal.ts';
import { JOURNALS } from './journals.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { nativeVersion } from './schema-version.ts';
import type {
  BlockRecord,
  ChangeRecord,
  ClueBucket,
  ClueNews,
  DigestRecord,
  FormRecord,
  IndexName,
  IndexRecord,
  KinRecord,
  NumberRecord,
  PaperRecord,
  RollBlock,
  RollNews,
  SightingRecord,
  TouchedRecord,
  VerdictRecord,
} from './records.ts';
import { StoreTrouble, troubleOf } from './store-trouble.ts';

/** Everything that Déjà Lu keeps; the tables are described in `records.ts`. */
export class Store extends Dexie {
  declare readonly papers: Table<PaperRecord, PaperKey>;
  declare readonly forms: Table<FormRecord, string>;
  declare readonly sightings: Table<SightingRecord, PaperKey>;
  declare readonly digests: Table<DigestRecord, string>;
  declare readonly library: Table<Reading, PaperKey>;
  declare readonly verdicts: Table<VerdictRecord, [PaperKey, PaperKey]>;
  declare readonly clues: Table<ClueBucket, number>;
  declare readonly clueNews: Table<ClueNews, number, Omit<ClueNews, 'id'>>;
  declare readonly numbers: Table<NumberRecord, number>;
  declare readonly kin: Table<KinRecord, PaperKey>;
  declare readonly roll: Table<RollBlock, number>;
  declare readonly rollNews: Table<RollNews, number, Omit<RollNews, 'id'>>;
  declare readonly changes: Table<ChangeRecord, number, Omit<ChangeRecord, 'id'>>;
  declare readonly touched: Table<TouchedRecord, number, Omit<TouchedRecord, 'id'>>;
  declare readonly indexes: Table<IndexRecord, IndexName>;
  declare readonly blocks: Table<BlockRecord, [string, number, number]>;

  /** As `Tables` has it. */
  readonly connection = this;

  constructor(name: string, migrations: readonly Migration[], factory: IDBFactory) {
    super(name, {
      indexedDB: onlyThisVersion(factory, migrations.length),
      // What is acknowledged must be on disk: Chromium's default since 121 is not ("relaxed").
      chromeTransactionDurability: 'strict',
      // Dexie's cache would show a write before it is on disk.
      cache: 'disabled',
    });
    this.use(keepingJournals(JOURNALS));
    migrations.forEach((migration, at) => {
      this.version(at + 1)
        .stores({ ...migration.stores })
        .upgrade((transaction) => migrateRecords(transaction, migration));
    });
  }
}

export interface OpenOptions {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  readonly factory?: IDBFactory;
}

/**
 * Opens the store, or makes it. Throws `StoreTrouble`; a store that a newer version wrote is left untouched.
 * When another context wants to upgrade, the connection closes itself (Dexie's default) and opens again at
 * the next use.
 */
export async function openStore(options: OpenOptions = {}): Promise<Store> {
  const { name = 'deja-lu', migrations = MIGRATIONS, factory = indexedDB } = options;
  const db = new Store(name, migrations, factory);
  try {
    await Promise.race([db.open(), whenBlocked(db)]);
    return db;
  } catch (error) {
    db.close();
    throw new StoreTrouble(troubleOf(error), { cause: error });
  }
}

/** Older connections close when asked; one that does not (a page that hangs) would keep us waiting for ever. */
function whenBlocked(db: Store): Promise<never> {
  return new Promise((_resolve, reject) => {
    db.on('blocked', () => {
      reject(new StoreTrouble('blocked'));
    });
  });
}

/**
 * Dexie answers a `VersionError` by opening whatever is there, and "patches" a schema that is not as it
 * expects. We refuse both before anything is touched.
 */
function onlyThisVersion(factory: IDBFactory, version: number): IDBFactory {
  return {
    open(name, asked) {
      if (asked === undefined) throw new StoreTrouble('newer-store');
      if (asked !== nativeVersion(version)) throw new StoreTrouble('unavailable');
      return factory.open(name, asked);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    cmp: (first, second) => factory.cmp(first, second),
    databases: () => factory.databases(),
  };
}

async function migrateRecords(transaction: Transaction, migration: Migration): Promise<void> {
  for (const [table, change] of Object.entries(migration.records ?? {})) {
    await transaction
      .table<unknown>(table)
      .toCollection()
      .modify((record, place) => {
        const changed = change(record);
        if (changed === undefined) delete (place as { value?: unknown }).value;
        else place.value = changed;
      });
  }
}
