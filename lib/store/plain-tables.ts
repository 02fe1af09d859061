import type { Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import { PlainTable } from './plain-table.ts';
import type {
  ChangeRecord,
  ClueBucket,
  ClueNews,
  DigestRecord,
  FormRecord,
  KinRecord,
  NumberRecord,
  PaperRecord,
  RollBlock,
  RollNews,
  SightingRecord,
  VerdictRecord,
} from './records.ts';
import type { Tables } from './tables.ts';

/** The tables of one transaction, without Dexie; those that it does not cover throw when they are used. */
export class PlainTables implements Tables {
  readonly papers: PlainTable<PaperRecord, PaperKey>;
  readonly forms: PlainTable<FormRecord, string>;
  readonly sightings: PlainTable<SightingRecord, PaperKey>;
  readonly digests: PlainTable<DigestRecord, string>;
  readonly library: PlainTable<Reading, PaperKey>;
  readonly verdicts: PlainTable<VerdictRecord, [PaperKey, PaperKey]>;
  readonly clues: PlainTable<ClueBucket, number>;
  readonly clueNews: PlainTable<ClueNews, number>;
  readonly numbers: PlainTable<NumberRecord, number>;
  readonly kin: PlainTable<KinRecord, PaperKey>;
  readonly roll: PlainTable<RollBlock, number>;
  readonly rollNews: PlainTable<RollNews, number>;
  readonly changes: PlainTable<ChangeRecord, number>;
  readonly connection: object;

  /** @param refused as `PlainTable` tells it. */
  constructor(connection: object, transaction: IDBTransaction, refused: (error: unknown) => void) {
    this.connection = connection;
    this.papers = new PlainTable(transaction, 'papers', refused);
    this.forms = new PlainTable(transaction, 'forms', refused);
    this.sightings = new PlainTable(transaction, 'sightings', refused);
    this.digests = new PlainTable(transaction, 'digests', refused);
    this.library = new PlainTable(transaction, 'library', refused);
    this.verdicts = new PlainTable(transaction, 'verdicts', refused);
    this.clues = new PlainTable(transaction, 'clues', refused);
    this.clueNews = new PlainTable(transaction, 'clueNews', refused);
    this.numbers = new PlainTable(transaction, 'numbers', refused);
    this.kin = new PlainTable(transaction, 'kin', refused);
    this.roll = new PlainTable(transaction, 'roll', refused);
    this.rollNews = new PlainTable(transaction, 'rollNews', refused);
    this.changes = new PlainTable(transaction, 'changes', refused);
  }
}
