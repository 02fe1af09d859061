import type { PaperKey } from '../papers/paper.ts';
import type { Known } from './known.ts';

const RESTS_ON: Readonly<Record<Known['by'], string>> = {
  id: 'Its identifier is remembered with that one.',
  title: 'Same title; you have not said otherwise.',
  verdict: 'You said that these are the same.',
};

/**
 * What an entry is taken for, and what that rests on; or what the reader says it is not. Nothing where it stands under
 * its own key and nothing was said of it. Words are made here and not on the page, which has to stay small.
 */
export function formInWords(
  own: PaperKey,
  { by, paper, title, also = [], apart = [] }: Known,
): string | undefined {
  const [other] = also;
  if (paper !== own) return `Another form of “${title}” (${paper}). ${RESTS_ON[by]}`;
  if (other !== undefined) return `Another form of ${other}. ${RESTS_ON[by]}`;
  return apart[0] === undefined ? undefined : `You said that this is another paper than ${apart[0]}.`;
}
