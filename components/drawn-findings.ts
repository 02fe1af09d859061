import { drawn, drawnRow } from './drawn-row.ts';
import type { ListedRow } from './listing.ts';
import type { Drawn } from './picture.ts';
import type { Results } from './results.ts';
import { listInWords } from './results-words.ts';

/** What a query has found, as `Findings` draws it first: how much it is, and its first rows. */
export function drawnFindings(results: Results): Drawn[] {
  const rows = [...results.rows].sort(([one], [other]) => one - other);
  return [
    drawn('div', { class: 'findings-top' }, drawnLine(results)),
    drawn(
      'div',
      {
        class: 'paper-list',
        role: 'grid',
        'aria-label': 'Your library',
        'aria-rowcount': String(results.count),
      },
      drawn('div', { class: 'paper-rows', role: 'presentation', style: '' }, ...rows.map(inList)),
    ),
  ];
}

function drawnLine({ count, open, scope }: Results): Drawn {
  const words = listInWords({ papers: count, open, scope, searched: true, closest: false });
  const tagAll = { type: 'button', class: 'quiet-button', 'aria-expanded': 'false' };
  return drawn(
    'div',
    { class: 'bulk results-line' },
    drawn(
      'p',
      { class: 'bulk-line' },
      drawn('span', { class: 'bulk-words' }, words),
      ...(count > 0 && !open ? [drawn('button', tagAll, 'Tag all')] : []),
    ),
  );
}

function inList([index, { paper, terms }]: readonly [number, ListedRow]): Drawn {
  return drawn(
    'div',
    {
      class: 'paper-row paper-row-still',
      role: 'row',
      'data-index': String(index),
      'data-key': paper.key,
      'aria-rowindex': String(index + 1),
      tabindex: index === 0 ? '0' : '-1',
      style: '',
    },
    drawnRow(paper, terms),
  );
}
