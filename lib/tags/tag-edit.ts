import type { TagCount } from '../digest/tag-count.ts';
import { offerTags, splitTags, withTag } from './tag-text.ts';

/** Tags while they are edited. */
export interface TagEdit {
  readonly tags: readonly string[];
  /** What is typed and not ended. */
  readonly text: string;
  readonly offered: readonly TagCount[];
  /** Index of the offered tag that the arrows have reached. */
  readonly chosen?: number;
}

/** What the reader does in the field. */
export type TagStep =
  | { readonly do: 'type' | 'add' | 'remove'; readonly text: string }
  | { readonly do: 'enter' | 'take-back' | 'unchoose' }
  | { readonly do: 'choose'; readonly by: 1 | -1 };

export function startTagEdit(
  tags: readonly string[],
  text: string,
  vocabulary: readonly TagCount[],
): TagEdit {
  return { tags, text, offered: offerTags(text, tags, vocabulary) };
}

/** The edit after one step. */
export function tagStep(edit: TagEdit, step: TagStep, vocabulary: readonly TagCount[]): TagEdit {
  switch (step.do) {
    case 'type': {
      const { ended, rest } = splitTags(step.text);
      return startTagEdit(withTags(edit.tags, ended, vocabulary), rest, vocabulary);
    }
    case 'add':
      return startTagEdit(withTag(edit.tags, step.text, vocabulary), '', vocabulary);
    case 'enter':
      return tagStep(edit, { do: 'add', text: chosenTag(edit) ?? edit.text }, vocabulary);
    case 'remove':
      return startTagEdit(
        edit.tags.filter((tag) => tag !== step.text),
        edit.text,
        vocabulary,
      );
    case 'take-back':
      return startTagEdit(edit.tags.slice(0, -1), edit.text, vocabulary);
    case 'choose':
      return chooseTag(edit, step.by);
    case 'unchoose':
      break;
  }
  return startTagEdit(edit.tags, edit.text, vocabulary);
}

function withTags(tags: readonly string[], more: readonly string[], vocabulary: readonly TagCount[]) {
  return more.reduce((all, tag) => withTag(all, tag, vocabulary), tags);
}

function chosenTag({ chosen, offered }: TagEdit): string | undefined {
  return chosen === undefined ? undefined : offered[chosen]?.tag;
}

/** Past either end, nothing is chosen: the typed text itself is one of the choices. */
function chooseTag({ chosen, ...edit }: TagEdit, by: 1 | -1): TagEdit {
  const from = chosen ?? (by === 1 ? -1 : edit.offered.length);
  const next = from + by;
  return edit.offered[next] === undefined ? edit : { ...edit, chosen: next };
}

/**
 * What a key means in the field; `undefined` where it means what it means in any text field.
 * `leave` closes the field.
 */
export function tagKey(key: string, { text, tags, chosen }: TagEdit): TagStep | 'leave' | undefined {
  const choosing = chosen !== undefined;
  if (key === 'Enter') return choosing || text.trim() !== '' ? { do: 'enter' } : 'leave';
  if (key === 'Escape') return choosing ? { do: 'unchoose' } : 'leave';
  if (key === 'ArrowDown' || (choosing && key === 'ArrowRight')) return { do: 'choose', by: 1 };
  if (key === 'ArrowUp' || (choosing && key === 'ArrowLeft')) return { do: 'choose', by: -1 };
  return key === 'Backspace' && text === '' && tags.length > 0 ? { do: 'take-back' } : undefined;
}

/** The same tags in the same order? */
export function sameTags(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((tag, index) => tag === others[index]);
}
