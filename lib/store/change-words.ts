import type { Act } from '../digest/reading.ts';
import { tidyTags } from './tags.ts';

/** What was done, in the past tense, ready for the screen: `Saved`, `Saved 12 papers`, `Tagged nas, pruning`. */
export function changeInWords(act: Act, papers: number): string {
  const whom = papers === 1 ? '' : ` ${papers} papers`;
  switch (act.do) {
    case 'save':
      return `Saved${whom}`;
    case 'remove':
      return `Removed${whom} from the library`;
    case 'read':
      return `Marked${whom} read`;
    case 'unread':
      return `Marked${whom} unread`;
    case 'dismiss':
      return `Dismissed${whom}`;
    case 'restore':
      return `Brought back${whom}`;
    case 'tag':
    case 'add-tags':
      return tagged(tidyTags(act.tags), whom);
    case 'note':
      return act.note.trim() === ''
        ? `Took the note away${whom && ` from${whom}`}`
        : `Kept the note${whom && ` on${whom}`}`;
  }
}

function tagged(tags: readonly string[], whom: string): string {
  if (tags.length === 0) return `Took the tags away${whom && ` from${whom}`}`;
  return `Tagged${whom}: ${tags.join(', ')}`;
}
