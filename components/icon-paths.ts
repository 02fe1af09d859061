import { STATE_PATHS } from './state-paths.ts';

/** Drawn on a 16-pixel grid, in the colour of the text. */
export const PATHS = {
  ...STATE_PATHS,
  search: 'M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  open: 'M6 3.5H3.5v9h9V10M9 3.5h3.5V7M12.5 3.5 7.5 8.5',
  unread: 'M8 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
  tag: 'M3 3h4.5l5.8 5.8-4.5 4.5L3 7.5ZM5.8 5.8h.01',
  note: 'M10.8 3.2 12.8 5.2 6 12l-2.8.8.8-2.8Z',
  remove: 'm4.5 4.5 7 7m0-7-7 7',
  save: 'm8 2.8 1.6 3.4 3.7.5-2.7 2.6.7 3.7L8 11.2 4.7 13l.7-3.7-2.7-2.6 3.7-.5Z',
  'go-there': 'M7 4 3 8l4 4M3.5 8H13',
  same: 'M3 6h10M3 10h10',
  differs: 'M3 6h10M3 10h10M10.5 2.5l-5 11',
  library: 'M3.5 3v10M6.5 3v10M9.5 3.4l2.9 9.4',
  help: 'M5.2 5.4a2.8 2.8 0 1 1 4 2.5c-.8.4-1.2 1-1.2 2M8 13h.01',
  settings:
    'M2.5 5h6m3 0h2m-11 6h2m3 0h6M10 6.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM6 12.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
} as const;

export type IconName = keyof typeof PATHS;
