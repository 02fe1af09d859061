import type { PaperFacts } from '../papers/paper.ts';
import type { Judgement } from './marks.ts';
import type { Repeat, Said, Told } from './told.ts';

/** An entry as the judge needs it: what the page shows, and what the store remembers. */
export interface Judged {
  readonly facts: Pick<PaperFacts, 'key' | 'ids' | 'title' | 'version'>;
  readonly known: Told | null;
}

/** Shorter titles say too little to be the same without more (identifiers.md, section 11). */
const TELLING_KEY = 'title:'.length + 20;

/**
 * Judges a page: one judgement an entry, in the page's order. An entry is a duplicate when its paper stands
 * further up on this page, was met in an earlier digest, or is remembered in another form; else it is new.
 */
export function judge(entries: readonly Judged[]): Judgement[] {
  const firstOnPage = findRepeatsOnPage(entries);
  return entries.map((entry, index) => {
    const first = firstOnPage[index] ?? index;
    if (first === index && !entry.known) return NEVER_MET;
    return { ...judgeEntry(entry, first, index), ...joined(entry, entries[first] ?? entry) };
  });
}

/** On a first visit that is most of a page. */
const NEVER_MET: Judgement = { marks: ['new'], says: 'new', reason: '', seenHere: false };

function joined({ facts, known }: Judged, first: Judged): Pick<Judgement, 'joinedWith'> {
  const others = [...(known?.also ?? []), first.facts.key].filter((key) => key !== facts.key);
  return others.length > 0 ? { joinedWith: [...new Set(others)] } : {};
}

function judgeEntry(entry: Judged, first: number, index: number): Judgement {
  const { known } = entry;
  const repeat = first < index ? repeatOnPage(first, known) : known?.words.repeat;
  const maybe = repeat ? undefined : known?.words.maybe;
  const state = [...stateOf(entry), ...(maybe ? [maybe] : [])];
  return {
    marks: [repeat ? 'duplicate' : 'new', ...state.map(([mark]) => mark)],
    says: state[0]?.[1] ?? repeat?.chip ?? 'new',
    reason: [repeat?.sentence ?? known?.because, ...state.map(([, , sentence]) => sentence)]
      .filter(Boolean)
      .join(' '),
    ...(maybe && known?.maybe && { asks: known.maybe.paper }),
    seenHere: known?.here !== undefined,
    ...(repeat?.leadsTo ? { leadsTo: repeat.leadsTo } : {}),
  };
}

/** Marks with their words, the most telling first. */
function stateOf({ facts, known }: Judged): readonly Said[] {
  return [...readState(known, facts.version), ...(known?.words.kept ?? [])];
}

function readState(known: Told | null, version: number | undefined): Said[] {
  const when = known?.words.read;
  const readVersion = known?.reading?.readVersion;
  if (when === undefined) return [];
  if (version === undefined || readVersion === undefined || version <= readVersion)
    return [['read', `read ${when}`, `Read ${when}.`]];
  const both = `v${version}, you read v${readVersion}`;
  return [['updated', both, `This is v${version}; you read v${readVersion} ${when}.`]];
}

// ---- the same paper twice on one page ------------------------------------------------------------------

function repeatOnPage(first: number, known: Told | null): Repeat {
  const chip = `same as no. ${first + 1}`;
  return {
    chip,
    sentence: [`The same paper as no. ${first + 1} on this page.`, known?.because].filter(Boolean).join(' '),
    leadsTo: { to: 'entry', index: first },
  };
}

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
