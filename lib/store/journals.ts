import type { Journal } from './journal.ts';
import { rollNews } from './roll/roll-news.ts';
import { touched } from './touched.ts';

/** All that is kept of each write, by whoever writes. */
export const JOURNALS: readonly Journal[] = [touched, rollNews];
