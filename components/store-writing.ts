/* What is written from a screen, and what only an act asks for: it comes after the first rows, or with the first act. */
export { actOnPapers } from '../lib/store/act.ts';
export { undo } from '../lib/store/change-log.ts';
export { nearPapers } from '../lib/store/near-papers.ts';
export { passVerdictOnPaper } from '../lib/store/pass-verdict.ts';
export { tend } from '../lib/search/kept/tend.ts';
export { followWalk } from '../lib/search/kept/follow-walk.ts';
