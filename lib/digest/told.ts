import type { Known, Meeting, Question } from './known.ts';
import type { LeadsTo, Mark } from './marks.ts';
import type { Reading } from './reading.ts';
import { ago } from './time-words.ts';

/** A mark with its words: in a few, and as a sentence. */
export type Said = readonly [mark: Mark, chip: string, sentence: string];

/** Why an entry is a duplicate; `chip` in a few words, `sentence` in full. */
export interface Repeat {
  readonly chip: string;
  readonly sentence: string;
  readonly leadsTo?: LeadsTo;
}

/** What the store remembers of a paper, with the words for it: those are made here and not on the page, which has to stay small. */
export interface Told extends Omit<Known, 'earlier'> {
  readonly words: {
    /** Where it was met before, or that it was kept without that. */
    readonly repeat?: Repeat;
    /** Asks whether it is the same as another. */
    readonly maybe?: Said;
    /** How long ago it was read. */
    readonly read?: string;
    /** What else the reader did with it. */
    readonly kept: readonly Said[];
  };
}

/** @param now epoch milliseconds, for the words. */
export function tell({ earlier, ...known }: Known, now: number): Told {
  const { reading } = known;
  const repeat = earlier ? metBefore(earlier, known, now) : keptBefore(known, now);
  return {
    ...known,
    words: {
      ...(repeat && { repeat }),
      ...(known.maybe && { maybe: asked(known.maybe) }),
      ...(reading?.readAt !== undefined && { read: ago(reading.readAt, now) }),
      kept: reading ? keptIn(reading, now) : [],
    },
  };
}

function asked({ title, paper, because }: Question): Said {
  const chip = `maybe the same as “${title}”`;
  return ['maybe', chip, `Maybe the same as “${title}” (${paper})? ${because}`];
}

// ---- where it was met before ---------------------------------------------------------------------------

function metBefore(meeting: Meeting, { paper, because }: Omit<Known, 'earlier'>, now: number): Repeat {
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

/** As after an import. */
function keptBefore({ here, reading, because }: Omit<Known, 'earlier'>, now: number): Repeat | undefined {
  const kept = reading?.savedAt ?? reading?.readAt ?? reading?.dismissedAt;
  if (here || kept === undefined) return undefined;
  return { chip: `known ${ago(kept, now)}`, sentence: because ?? 'You have met this paper before.' };
}

// ---- what the reader did with it -----------------------------------------------------------------------

function keptIn({ savedAt, dismissedAt, tags, note }: Reading, now: number): Said[] {
  return [
    ...(savedAt === undefined ? [] : [saved({ tags, note }, ago(savedAt, now))]),
    ...(dismissedAt === undefined
      ? []
      : [['dismissed', 'dismissed', `Dismissed ${ago(dismissedAt, now)}.`] as const]),
  ];
}

function saved({ tags, note }: Pick<Reading, 'tags' | 'note'>, when: string): Said {
  const names = tags.join(', ');
  return [
    'saved',
    `saved${names && ` · ${names}`}`,
    `Saved ${when}${names && `: ${names}`}.${note && ` Note: ${note}`}`,
  ];
}
