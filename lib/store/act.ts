import type { Digest } from '../digest/digest.ts';
import type { Known } from '../digest/known.ts';
import type { Act, Change, Reading } from '../digest/reading.ts';
import type { PaperFacts, PaperKey } from '../papers/paper.ts';
import { apply } from './apply.ts';
import { changeInWords } from './change-words.ts';
import { logChange } from './change-log.ts';
import type { Store } from './database.ts';
import { Draft } from './draft.ts';
import { gather, GATHERED } from './gather.ts';
import { gatherPapers } from './gather-papers.ts';
import type { Gathered } from './gathered.ts';
import { inOneGo } from './in-one-go.ts';
import { tellOf } from './look-up.ts';
import { match } from './match.ts';
import type { Tables } from './tables.ts';
import { visitTo } from './visit.ts';
import type { Seen } from './records.ts';

/** A paper that is acted on, with the version that its entry stands for. */
interface Target {
  readonly paper: PaperKey;
  readonly version?: number;
}

/**
 * The reader does something to the entries of a digest, which counts as meeting them there. One transaction for any
 * number of entries: it writes the papers and sightings that are new, the readings that change, and one line of the
 * undo log. Resolves when all of it is on disk; throws what IndexedDB throws, and then nothing is written.
 */
export async function act(
  db: Store,
  digest: Digest | undefined,
  entries: readonly PaperFacts[],
  what: Act,
  now: number = Date.now(),
): Promise<Change> {
  return inOneGo(db, ACTED_ON, async (tables) => {
    const { changing } = await meetAndAct(tables, digest, entries, what, now);
    return { answer: changing };
  });
}

/** The same, with what a look-up would tell of these entries from now on. */
export async function actAndTell(
  db: Store,
  digest: Digest,
  entries: readonly PaperFacts[],
  what: Act,
  now: number = Date.now(),
): Promise<{ readonly change: Change; readonly known: (Known | null)[] }> {
  return inOneGo(db, ACTED_ON, async (tables) => {
    const { changing, found } = await meetAndAct(tables, digest, entries, what, now);
    // What is told is known while it is being written.
    const telling = tellOf(tables, digest, entries, found, now);
    return { answer: Promise.all([changing, telling]).then(([change, known]) => ({ change, known })) };
  });
}

const ACTED_ON = [...GATHERED, 'digests', 'changes'] as const;

/** What was gathered, and what is being written. */
interface Acting {
  readonly found: Gathered;
  readonly changing: Promise<Change>;
}

/** Resolves when all that is to be written has been asked for. */
async function meetAndAct(
  db: Tables,
  digest: Digest | undefined,
  entries: readonly PaperFacts[],
  what: Act,
  now: number,
): Promise<Acting> {
  const [found, visit] = await Promise.all([gather(db, entries), digest && visitTo(db, digest, now)]);
  const draft = new Draft(found);
  const remembered = entries.map((entry) => ({ entry, own: draft.remember(entry, digest, now) }));
  // All are there before any is acted on: two may be forms of one work.
  const targets = remembered.map(({ entry, own }) => {
    const paper = match(entry, found, { own })?.leader ?? own;
    return { paper, ...(entry.version === undefined ? {} : { version: entry.version }) };
  });
  const writing = Promise.all([
    applyTo(db, targets, found.readings, what, now),
    draft.write(db),
    visit && db.digests.bulkPut(visit),
  ]);
  return { found, changing: writing.then(([change]) => change) };
}

/**
 * The same for papers that are remembered already: what the popup and the library page do. `read` reads the newest
 * version that was met; a key that is not remembered is left out.
 */
export async function actOnPapers(
  db: Store,
  papers: readonly PaperKey[],
  what: Act,
  now: number = Date.now(),
): Promise<Change> {
  return inOneGo(db, ['papers', 'sightings', 'library', 'changes'], async (tables) => {
    const found = await gatherPapers(tables, papers);
    const targets = [...found.papers.keys()].map((paper) => ({
      paper,
      ...newestVersion(found.seen.get(paper) ?? []),
    }));
    return { answer: applyTo(tables, targets, found.readings, what, now) };
  });
}

function newestVersion(seen: readonly Seen[]): { version?: number } {
  const versions = seen.flatMap(({ version }) => version ?? []);
  return versions.length === 0 ? {} : { version: Math.max(...versions) };
}

/** Only readings that change are written, and noted in `known`; a change that changes nothing is told, and not logged. */
async function applyTo(
  db: Tables,
  targets: readonly Target[],
  known: Map<PaperKey, Reading>,
  what: Act,
  now: number,
): Promise<Change> {
  const steps = eachOnce(targets)
    .map((target) => {
      const before = known.get(target.paper) ?? null;
      return { paper: target.paper, before, after: apply(before, what, { ...target, now }) };
    })
    .filter(({ before, after }) => before !== after);
  for (const { paper, after } of steps)
    if (after) known.set(paper, after);
    else known.delete(paper);
  const label = changeInWords(what, Math.max(1, steps.length));
  const [change] = await Promise.all([logChange(db, { at: now, label }, steps), putReadings(db, steps)]);
  return change;
}

/** One paper may stand on a page twice; of its versions there, the newest is meant. */
function eachOnce(targets: readonly Target[]): Target[] {
  const byPaper = new Map<PaperKey, Target>();
  for (const target of targets) {
    const other = byPaper.get(target.paper);
    if (!other || (target.version ?? 0) > (other.version ?? 0)) byPaper.set(target.paper, target);
  }
  return [...byPaper.values()];
}

/** Writes each reading, and takes away those of which nothing is left. */
async function putReadings(
  db: Tables,
  steps: readonly { readonly paper: PaperKey; readonly after: Reading | null }[],
): Promise<void> {
  const kept = steps.flatMap(({ after }) => after ?? []);
  const gone = steps.filter(({ after }) => after === null).map(({ paper }) => paper);
  await Promise.all([db.library.bulkPut(kept), db.library.bulkDelete(gone)]);
}
