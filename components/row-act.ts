import type { IconName } from './icon-paths.ts';
import { deniable, rowState, type ListedPaper } from './listed-paper.ts';

/** What the reader does with a row of the list. */
export type RowAct = 'open' | 'read' | 'tag' | 'note' | 'save' | 'remove' | 'same' | 'differ';

/** The keys of a list, by what they do. `KeyboardEvent.key`s; the reader's own where they have set them. */
export type RowKeys = Readonly<Record<RowAct, string>>;

export interface OfferedAct {
  readonly act: RowAct;
  readonly icon: IconName;
  readonly words: string;
}

/** What can be done with a paper, in the order of the buttons. */
export function actsFor(paper: ListedPaper): readonly OfferedAct[] {
  const isRead = rowState(paper) === 'read';
  const saved = paper.reading?.savedAt !== undefined;
  return [
    { act: 'open', icon: 'open', words: 'Open' },
    isRead
      ? { act: 'read', icon: 'unread', words: 'Mark as unread' }
      : { act: 'read', icon: 'read', words: 'Mark as read' },
    { act: 'tag', icon: 'tag', words: 'Tags' },
    { act: 'note', icon: 'note', words: 'Note' },
    { act: 'same', icon: 'same', words: 'Same as …' },
    ...(deniable(paper).length > 0
      ? [{ act: 'differ', icon: 'differs', words: 'Not the same as …' } as const]
      : []),
    saved ? { act: 'remove', icon: 'remove', words: 'Remove' } : { act: 'save', icon: 'save', words: 'Save' },
  ];
}
