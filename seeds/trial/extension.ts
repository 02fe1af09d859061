import { join } from 'node:path';

/** The build that `npm start` has made just before. */
export const EXTENSION = join(import.meta.dirname, '../../.output/chrome-mv3');
