import type { RowState } from './listed-paper.ts';

/** The glyphs of rows, as in `icon-paths.ts`: by themselves, for what is drawn before there are any others. */
export const STATE_PATHS = {
  read: 'm3.5 8.5 3 3 6-7',
  saved: 'm8 2.8 1.6 3.4 3.7.5-2.7 2.6.7 3.7L8 11.2 4.7 13l.7-3.7-2.7-2.6 3.7-.5Z',
  dismissed: 'M4.5 8h7',
  met: 'M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
} as const satisfies Readonly<Record<RowState, string>>;
