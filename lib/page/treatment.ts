import type { Judgement } from '../digest/marks.ts';
import type { Settings, Treatment } from '../settings.ts';
import type { MarkView } from './mark-view.ts';
import type { PageLook } from './page-scheme.ts';
import type { Item } from './item.ts';

/** How an entry's mark shows what is judged of it, as the reader wants it shown. */
export function viewOf({ entry, judgement }: Item, settings: Settings, look: PageLook): MarkView {
  return {
    ...judgement,
    title: entry.facts.title,
    joined: judgement.joinedWith !== undefined,
    asked: judgement.asks !== undefined,
    leads: judgement.leadsTo !== undefined,
    dim: isTreated(judgement, settings, 'dim'),
    look,
    keys: settings.keys,
  };
}

/** Only what could have a mark is hidden. */
export function isUnwanted({ entry, judgement }: Item, settings: Settings): boolean {
  return entry.places.length > 0 && isTreated(judgement, settings, 'hide');
}

/** What is dismissed goes the way of what is read. */
function isTreated({ marks }: Judgement, { duplicates, read }: Settings, how: Treatment): boolean {
  const done = marks.includes('read') || marks.includes('dismissed');
  return (done && read === how) || (marks.includes('duplicate') && duplicates === how);
}
