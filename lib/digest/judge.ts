import type { PaperFacts } from '../papers/paper.ts';
import type { Known, Meeting } from './known.ts';
import type { Judgement, LeadsTo, Mark } from './marks.ts';
import type { Reading } from './reading.ts';
import { ago } from './time-words.ts';

/** An entry as the judge needs it: what the page shows, and what the store remembers. */
export interface Judged {
  readonly facts: Pick<PaperFacts, 'key' | 'ids' | 'title' | 'version'>;
  readonly known: Known | null;
}

/** Why an entry is a duplicate; `chip` in a few words, `sentence` in full. */
interface Repeat {
  readonly chip: string;
  readonly sentence: string;
  readonly leadsTo?: LeadsTo;
}

/** Shorter titles say too little to be the same without more (identifiers.md, section 11). */
const TELLING_KEY = 'title:'.length + 20;

/**
 * Judges a page: one judgement an entry, in the page's order. An entry is a duplicate when its paper stands
 * further up on this page, was met in an earlier digest, or is remembered in another form; else it is new.
 *
 * @param now epoch milliseconds, for the words.
 */
export function judge(entries: readonly Judged[], now: number): Judgement[] {
  const firstOnPage = findRepeatsOnPage(entries);
  return entries.map((entry, index) => {
    const first = firstOnPage[index] ?? index;
    if (first === index && !entry.known) return NEVER_MET;
    return { ...judgeEntry(entry, first, index, now), ...joined(entry, entries[first] ?? entry) };
  });
}

/** On a first visit that is most of a page. */
const NEVER_MET: Judgement = { marks: ['new'], says: 'new', reason: '', seenHere: false };

function joined({ facts, known }: Judged, first: Judged): Pick<Judgement, 'joinedWith'> {
  const others = [...(known?.also ?? []), first.facts.key].filter((key) => key !== facts.key);
  return others.length > 0 ? { joinedWith: [...new Set(others)] } : {};
}

function judgeEntry(entry: Judged, first: number, index: number, now: number): Judgement {
  const repeat = first < index ? repeatOnPage(first, entry.known) : repeatOf(entry, now);
  const state = stateOf(entry, now);
  const asks = repeat ? undefined : entry.known?.maybe;
  return {
    marks: [
      repeat ? 'duplicate' : 'new',
      ...(asks ? (['maybe'] as const) : []),
      ...state.map(([mark]) => mark),
    ],
    says: state[0]?.[1] ?? repeat?.chip ?? (asks ? `maybe the same as “${asks.title}”` : 'new'),
    reason: [
      repeat?.sentence ?? entry.known?.because,
      ...state.map(([, , sentence]) => sentence),
      asks && `Maybe the same as “${asks.title}” (${asks.paper})? ${asks.because}`,
    ]
      .filter(Boolean)
      .join(' '),
    ...(asks && { asks: asks.paper }),
    seenHere: entry.known?.here !== undefined,
    ...(repeat?.leadsTo ? { leadsTo: repeat.leadsTo } : {}),
  };
}

// ---- what the reader did with it -----------------------------------------------------------------------

/** Marks with their words, the most telling first. */
function stateOf({ facts, known }: Judged, now: number): (readonly [Mark, string, string])[] {
  const reading = known?.reading;
  if (!reading) return [];
  return [
    ...readState(reading, facts.version, now),
    ...(reading.savedAt === undefined ? [] : [savedState(reading, reading.savedAt, now)]),
    ...(reading.dismissedAt === undefined
      ? []
      : [['dismissed', 'dismissed', `Dismissed ${ago(reading.dismissedAt, now)}.`] as const]),
  ];
}

function readState(
  { readAt, readVersion }: Reading,
  version: number | undefined,
  now: number,
): (readonly [Mark, string, string])[] {
  if (readAt === undefined) return [];
  const when = ago(readAt, now);
  if (version === undefined || readVersion === undefined || version <= readVersion)
    return [['read', `read ${when}`, `Read ${when}.`]];
  const both = `v${version}, you read v${readVersion}`;
  return [['updated', both, `This is v${version}; you read v${readVersion} ${when}.`]];
}

function savedState({ tags, note }: Reading, savedAt: number, now: number): readonly [Mark, string, string] {
  const tagged = tags.length > 0 ? `: ${tags.join(', ')}` : '';
  return [
    'saved',
    `saved${tags.length > 0 ? ` · ${tags.join(', ')}` : ''}`,
    `Saved ${ago(savedAt, now)}${tagged}.${note === '' ? '' : ` Note: ${note}`}`,
  ];
}

// ---- where it was met before ---------------------------------------------------------------------------

function repeatOnPage(first: number, known: Known | null): Repeat {
  const chip = `same as no. ${first + 1}`;
  return {
    chip,
    sentence: [`The same paper as no. ${first + 1} on this page.`, known?.because].filter(Boolean).join(' '),
    leadsTo: { to: 'entry', index: first },
  };
}

function repeatOf({ known }: Judged, now: number): Repeat | undefined {
  if (!known) return undefined;
  if (known.earlier) return metBefore(known.earlier, known, now);
  const kept = known.reading?.savedAt ?? known.reading?.readAt ?? known.reading?.dismissedAt;
  if (known.here || kept === undefined) return undefined;
  return { chip: `known ${ago(kept, now)}`, sentence: known.because ?? 'You have met this paper before.' };
}

function metBefore(meeting: Meeting, { paper, because }: Known, now: number): Repeat {
  const { label, url, kind } = meeting.digest;
  const when = ago(meeting.first, now);
  const first = `First met ${kind === 'paper' ? 'on' : 'in'} ${label}, ${when}.`;
  return {
    chip: `${kind === 'paper' ? 'opened' : `${beforeComma(label)},`} ${when}`,
    sentence: because ? `${because} ${first}` : first,
    leadsTo: { to: 'digest', url, paper },
  };
}

/** `HF Daily Papers, 28 Sep 2026` -> `HF Daily Papers`: the chip has room for one date. */
function beforeComma(label: string): string {
  return label.split(',')[0] ?? label;
}

// ---- the same paper twice on one page ------------------------------------------------------------------

/** For each entry the index of the first entry of its paper. */
function findRepeatsOnPage(entries: readonly Judged[]): number[] {
  const firstsByForm = new Map<string, number[]>();
  return entries.map((entry, index) => {
    const forms = formsOf(entry);
    const first = firstMet(entry, forms, firstsByForm, entries) ?? index;
    for (const form of forms) {
      const firsts = firstsByForm.get(form);
      if (!firsts) firstsByForm.set(form, [first]);
      else if (!firsts.includes(first)) firsts.push(first);
    }
    return first;
  });
}

function firstMet(
  entry: Judged,
  forms: readonly string[],
  firstsByForm: ReadonlyMap<string, readonly number[]>,
  entries: readonly Judged[],
): number | undefined {
  for (const form of forms)
    for (const other of firstsByForm.get(form) ?? []) if (!areApart(entry, entries[other])) return other;
  return undefined;
}

/** Does the reader say that these two are not the same? */
function areApart(one: Judged, other: Judged | undefined): boolean {
  if (!other) return false;
  const says = (a: Judged, b: Judged) => a.known?.apart?.includes(b.facts.key) ?? false;
  return says(one, other) || says(other, one);
}

/**
 * Titles are compared where all is remembered (`known`), these entries among each other too; here only what says itself
 * that it is one. A title that is a key has to be long enough: two that are called `Editorial` need not be one.
 */
function formsOf({ facts, known }: Judged): readonly string[] {
  const { key, ids } = facts;
  if (!known && key === (ids[0] as string | undefined)) return ids;
  const forms: string[] = [...ids, ...(known ? [known.paper, ...(known.also ?? [])] : [])];
  const isTelling = ids.length > 0 || key.length >= TELLING_KEY;
  return isTelling ? [key, ...forms] : forms;
}
