import { computed, signal } from '@preact/signals';
import { count } from '../../lib/digest/counts.ts';
import type { Digest } from '../../lib/digest/digest.ts';
import { judge } from '../../lib/digest/judge.ts';
import type { Known } from '../../lib/digest/known.ts';
import { isDealtWith, type Judgement } from '../../lib/digest/marks.ts';
import { tell } from '../../lib/digest/told.ts';
import type { Reading } from '../../lib/digest/reading.ts';
import type { ReadSource } from '../../lib/exchange/read-source.ts';
import type { TagCount } from '../../lib/digest/tag-count.ts';
import type { PaperFacts } from '../../lib/papers/paper.ts';
import type { RowEdit } from '../PaperRow.tsx';
import type { Said } from '../Toast.tsx';
import type { KeptPaste } from './pasted-recents.ts';

/** A paper of the digest, with what is judged of it. */
export interface PastedItem {
  readonly facts: PaperFacts;
  readonly judgement: Judgement;
  readonly reading?: Reading;
}

/** How far the place is: it waits, reads, could not, or shows a digest. */
export type PastedStep =
  | { readonly at: 'waiting' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'failed'; readonly words: string }
  | { readonly at: 'read'; readonly digest: Digest; readonly read: ReadSource };

export type PastedState = ReturnType<typeof createPastedState>;

/** What the place for pasted digests shows. */
export function createPastedState(now: () => number) {
  const step = signal<PastedStep>({ at: 'waiting' });
  /** Aligned with the entries; undefined as long as the store has not answered. */
  const known = signal<readonly (Known | null)[]>();
  const items = computed((): readonly PastedItem[] => {
    if (step.value.at !== 'read' || !known.value) return [];
    return judged(step.value.read.entries, known.value, now());
  });
  return {
    step,
    known,
    items,
    counts: computed(() => count(items.value.map(({ judgement }) => judgement))),
    /** Indexes of what is new and has been left alone. */
    fresh: computed(() => items.value.flatMap((item, index) => (isFresh(item) ? [index] : []))),
    /** The row that the reader is at. */
    current: signal(0),
    edit: signal<RowEdit & { readonly index: number }>(),
    said: signal<Said>(),
    tags: signal<readonly TagCount[]>([]),
    lately: signal<readonly KeptPaste[]>([]),
    /** Every time one of these grows, the list or the place takes the focus. */
    focusList: signal(0),
    focusPlace: signal(0),
  };
}

export function isFresh({ judgement: { marks } }: PastedItem): boolean {
  return marks.includes('new') && !isDealtWith(marks);
}

function judged(entries: readonly PaperFacts[], known: readonly (Known | null)[], now: number): PastedItem[] {
  const judgements = judge(
    entries.map((facts, index) => {
      const remembered = known[index];
      return { facts, known: remembered ? tell(remembered, now) : null };
    }),
  );
  return entries.flatMap((facts, index) => {
    const judgement = judgements[index];
    const reading = known[index]?.reading;
    return judgement ? [{ facts, judgement, ...(reading && { reading }) }] : [];
  });
}
