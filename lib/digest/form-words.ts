import type { PaperKey } from '../papers/paper.ts';
import type { Known } from './known.ts';

const RESTS_ON: Readonly<Record<Known['by'], string>> = {
  id: 'Its identifier is remembered with that one.',
  evidence: 'By way of a third form of it.',
  verdict: 'You said that these are the same.',
};

/** What a joining rests on, as a sentence; `reason` is the engine's (`same title and 5 of 6 authors; both 2023`). */
export function whyInWords(by: Known['by'], reason?: string): string {
  if (reason === undefined || reason === '') return RESTS_ON[by];
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

/** What an entry is taken for, and why. Words are made here and not on the page, which has to stay small. */
export function joinedInWords(title: string, paper: PaperKey, because: string): string {
  return `Another form of “${title}” (${paper}). ${because}`;
}

/** What the reader says that it is not. */
export function toldApartInWords(paper: PaperKey | undefined): string | undefined {
  return paper === undefined ? undefined : `You said that this is another paper than ${paper}.`;
}
