import { fileURLToPath } from 'node:url';

/** The build that `npm start` has made just before. */
export const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
