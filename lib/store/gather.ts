import type { Table } from 'dexie';
import type { PaperKey } from '../papers/paper.ts';
import type { Store } from './database.ts';
import { formsOf, namesOf } from './forms.ts';
import { gatherPapers, keptOn, type KeptOn } from './gather-papers.ts';
import type { Gathered } from './gathered.ts';
import type { ComparablePaper } from './identity/comparable-paper.ts';
import { gatherNear } from './identity/gather-near.ts';
import { Kin, tiedTo } from './identity/kin.ts';
import { areContrary } from './identity/profiles.ts';
import { withMissing } from './paper-record.ts';
import { readPapers } from './read-batch.ts';
import type { KinRecord, PaperRecord, VerdictRecord } from './records.ts';
import { papersNamed } from './roll/papers-named.ts';
import { readRoll, type Roll } from './roll/roll.ts';
import type { TableName, Tables } from './tables.ts';
import { verdictsFrom } from './verdicts.ts';

/**
 * Of so few entries all that is kept under their own keys is read at once, with their names: who saves one paper waits for the
 * disk and not for how much is read, and has mostly met it under that key. Of more, the roll is asked first.
 */
const FEW = 4;

/** The tables that `gather` reads, for the transaction around it. */
export const GATHERED = [
  'forms',
  'verdicts',
  'papers',
  'sightings',
  'library',
  'clues',
  'clueNews',
  'numbers',
  'kin',
  'roll',
  'rollNews',
] as const satisfies readonly TableName[];

/** The same, as Dexie wants them. */
export function gatheredTables(db: Store): Table[] {
  return GATHERED.map((name) => db[name]);
}

/**
 * What is gathered for. `tell`: nothing is written, and what only a writer must know is left out. `write`: news of these entries
 * may be written. `compare`: what is known already, with all that it tells, is compared again, and may be written.
 */
export type Purpose = 'tell' | 'write' | 'compare';

/**
 * Reads all that is needed to recognise these entries, in a fixed number of batches, however many entries and however
 * many papers: what shares an identifier or a title; for entries that bring news, what is alike, by way of clues; what
 * all these are joined with. Verdicts are read whole: they are the reader's own words, few and tiny.
 */
export async function gather(
  db: Tables,
  entries: readonly ComparablePaper[],
  purpose: Purpose = 'write',
): Promise<Gathered> {
  const forms: Forms = new Map();
  const papers = new Map<PaperKey, PaperRecord>();
  const first = entries.flatMap(purpose === 'tell' ? namesOf : formsOf);
  const roll = entries.length > FEW ? await readRoll(db) : undefined;
  const kept = keptOn(db, roll);
  const ahead = entries.length <= FEW ? entries.map(({ key }) => key) : [];
  const [words] = await Promise.all([
    db.verdicts.toArray(),
    readForms(db, roll, forms, first),
    // Most names are keys: what is not known to have no paper is asked for one.
    roll ? undefined : readPapers(db, papers, first as PaperKey[]),
    ...Object.values(kept).map((table) => table.present(ahead)),
  ]);
  // What is found by no form is not remembered, and nothing else of it is read.
  await readPapersOf(db, forms, papers);
  const told = purpose === 'compare' ? entries : entries.flatMap((entry) => newsIn(entry, forms, papers));
  // What a known paper is found by may be more than its entry shows; all of it is there before any of it is written.
  const others = purpose === 'tell' ? told : [...papers.values()];
  const [{ clues, tied }] = await Promise.all([
    gatherNear(db, told, papers),
    readWithForms(db, roll, forms, papers, others.flatMap(formsOf)),
    // What is kept on those that are known is asked for anyway: the disk is at it while clues are compared.
    ...Object.values(kept).map((table) => table.present([...papers.keys()])),
  ]);
  for (const paper of tied) papers.set(paper.key, paper);
  const spokenOf = words.length === 0 ? [] : entries.map((entry) => entry.key);
  const keys = withJoined(words, [...spokenOf, ...[...forms.values()].flat(), ...papers.keys()]);
  // Few papers are tied to others: what these are is read beside what is known of the papers themselves.
  const [records, own] = await Promise.all([readKin(kept.kin, keys), gatherPapers(db, keys, papers, kept)]);
  const asked = new Set(keys);
  const joined = withJoined(words, records.flatMap(tiedTo)).filter((key) => !asked.has(key));
  const more = joined.length > 0 ? await gatherPapers(db, joined, papers, kept) : undefined;
  const seen = new Map([...own.seen, ...(more?.seen ?? [])]);
  const readings = new Map([...own.readings, ...(more?.readings ?? [])]);
  const kin = new Kin(words, records, (a, b) => areContrary(papers.get(a), papers.get(b)));
  return { forms, clues, papers, seen, readings, kin };
}

/**
 * What is to be compared: an entry that is new, or the papers that it brings news of, as they will be. What is known
 * already, with all that it tells, was compared when it was met.
 */
function newsIn(
  entry: ComparablePaper,
  forms: Readonly<Forms>,
  papers: ReadonlyMap<PaperKey, PaperRecord>,
): ComparablePaper[] {
  const keys = new Set([entry.key, ...entry.ids.flatMap((id) => forms.get(id) ?? [])]);
  const known = [...keys].flatMap((key) => papers.get(key) ?? []);
  if (known.length === 0) return [entry];
  return known.map((paper) => withMissing(paper, entry, 0)).filter((paper, at) => paper !== known[at]);
}

type Forms = Map<string, readonly PaperKey[]>;

async function readForms(
  db: Tables,
  roll: Roll | undefined,
  forms: Forms,
  wanted: readonly string[],
): Promise<void> {
  const asked = [...new Set(wanted)].filter((form) => !forms.has(form));
  if (asked.length === 0) return;
  // What nobody has is known, too: it is not asked again.
  for (const [form, papers] of await papersNamed(db, roll, asked)) forms.set(form, papers);
}

/** The papers that forms lead to. Of one that goes by its key it is only seen here whether it is there. */
async function readPapersOf(db: Tables, forms: Forms, papers: Map<PaperKey, PaperRecord>): Promise<void> {
  await readPapers(db, papers, [...forms.values()].flat());
  for (const [form, [first, ...others]] of forms)
    if (first === form && others.length === 0 && !papers.has(first)) forms.set(form, []);
}

/** Forms, and the papers that they lead to. */
async function readWithForms(
  db: Tables,
  roll: Roll | undefined,
  forms: Forms,
  papers: Map<PaperKey, PaperRecord>,
  wanted: readonly string[],
): Promise<void> {
  await readForms(db, roll, forms, wanted);
  await readPapersOf(db, forms, papers);
}

/** Of these papers and of all that their ties name: one batch, two where some are tied. */
async function readKin(kin: KeptOn['kin'], keys: readonly PaperKey[]): Promise<KinRecord[]> {
  const records = await kin.present(keys);
  return kin.present([...keys, ...records.flatMap(tiedTo)]);
}

/** Papers, and all that the reader's words join with them. */
function withJoined(words: readonly VerdictRecord[], keys: readonly PaperKey[]): PaperKey[] {
  if (words.length === 0) return [...new Set(keys)];
  const verdicts = verdictsFrom(words);
  return [...new Set(keys.flatMap((key) => [key, ...verdicts.sameAs(key)]))];
}
