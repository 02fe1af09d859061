import type { Digest } from '../digest/digest.ts';
import type { Change, Verdict } from '../digest/reading.ts';
import type { PaperFacts, PaperKey } from '../papers/paper.ts';
import { logChange } from './change-log.ts';
import type { Store } from './database.ts';
import { Draft } from './draft.ts';
import { gather, GATHERED } from './gather.ts';
import { inOneGo } from './in-one-go.ts';
import type { Tables } from './tables.ts';
import type { VerdictRecord, VerdictStep } from './records.ts';
import { inPair, verdictsFrom, type Verdicts } from './verdicts.ts';
import { visitTo } from './visit.ts';

/**
 * The reader says of an entry that it is, or is not, the same paper as others; that counts as meeting it. One transaction:
 * the words, the paper itself (from now on it may stand by itself), and one line of the undo log. Resolves when
 * all of it is on disk; throws what IndexedDB throws, and then nothing is written.
 */
export async function passVerdict(
  db: Store,
  digest: Digest,
  entry: PaperFacts,
  verdict: Verdict,
  now: number = Date.now(),
): Promise<Change> {
  return inOneGo(db, [...GATHERED, 'digests', 'changes'], async (tables) => {
    const change = await putVerdicts(tables, entry.key, verdict, now);
    const [found, visit] = await Promise.all([gather(tables, [entry]), visitTo(tables, digest, now)]);
    const draft = new Draft(found);
    draft.remember(entry, digest, now);
    const writing = Promise.all([draft.write(tables), tables.digests.bulkPut(visit)]);
    return { answer: writing.then(() => change) };
  });
}

/** The same for a paper that is remembered already: what the popup and the library page do. */
export async function passVerdictOnPaper(
  db: Store,
  paper: PaperKey,
  verdict: Verdict,
  now: number = Date.now(),
): Promise<Change> {
  return inOneGo(db, ['verdicts', 'changes'], async (tables) => ({
    answer: Promise.resolve(await putVerdicts(tables, paper, verdict, now)),
  }));
}

/** Only words that are news are written; a verdict that changes nothing is told, and not logged. */
async function putVerdicts(db: Tables, paper: PaperKey, verdict: Verdict, now: number): Promise<Change> {
  const known = await db.verdicts.toArray();
  const verdicts = verdictsFrom(known);
  const steps = stepsOf(known, verdicts, paper, verdict, now);
  await db.verdicts.bulkPut(steps.map(({ after }) => after));
  const told = steps.flatMap(({ after: { a, b } }) => [paper, a, b]);
  const works = new Set(told.flatMap((key) => [key, ...verdicts.sameAs(key)]));
  const untouched = [...works].map((key) => ({ paper: key, before: null, after: null }));
  const label = verdict.do === 'same' ? 'Joined as the same paper' : 'Kept apart as another paper';
  return logChange(db, { at: now, label }, untouched, steps);
}

function stepsOf(
  known: readonly VerdictRecord[],
  verdicts: Verdicts,
  paper: PaperKey,
  verdict: Verdict,
  now: number,
): VerdictStep[] {
  const same = verdict.do === 'same';
  const isOne = ([a, b]: readonly [PaperKey, PaperKey]) => verdicts.sameAs(a).includes(b);
  const wanted = verdict.as.filter((other) => other !== paper).map((other) => inPair(paper, other));
  const pairs = [...wanted, ...(same ? contraries(known, verdicts, paper, verdict.as) : [])];
  const byPair = new Map(known.map((word) => [nameOf([word.a, word.b]), word]));
  const distinct = new Map(pairs.map((pair) => [nameOf(pair), pair]));
  return [...distinct]
    .filter(([name, pair]) => byPair.get(name)?.same !== same || (same && !isOne(pair)))
    .map(([name, [a, b]]) => ({ before: byPair.get(name) ?? null, after: { a, b, same, at: now } }));
}

/** Who joins two works takes back all that was said against it, of whichever of their papers. */
function contraries(
  known: readonly VerdictRecord[],
  verdicts: Verdicts,
  paper: PaperKey,
  others: readonly PaperKey[],
): [PaperKey, PaperKey][] {
  const workOf = (key: PaperKey) => new Set([key, ...verdicts.sameAs(key)]);
  const mine = workOf(paper);
  const theirs = new Set(others.flatMap((key) => [...workOf(key)]));
  return known
    .filter(({ a, b, same }) => !same && ((mine.has(a) && theirs.has(b)) || (mine.has(b) && theirs.has(a))))
    .map(({ a, b }) => inPair(a, b));
}

function nameOf(pair: readonly [PaperKey, PaperKey]): string {
  return pair.join(' ');
}
