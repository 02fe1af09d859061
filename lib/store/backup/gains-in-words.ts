import { isNothing, type Gains } from './gains.ts';

type Words = readonly [name: keyof Gains, one: string, many: string];

/** In the order in which a reader asks. */
const PREVIEW: readonly Words[] = [
  ['newPapers', 'paper you do not have', 'papers you do not have'],
  ['morePapers', 'paper you have, with more facts', 'papers you have, with more facts'],
  ['newlySaved', 'paper for your library', 'papers for your library'],
  ['newlyRead', 'paper marked read', 'papers marked read'],
  ['newlyDismissed', 'paper dismissed', 'papers dismissed'],
  ['tags', 'tag on a paper', 'tags on papers'],
  ['notes', 'note', 'notes'],
  ['sightings', 'meeting with a paper in a digest', 'meetings with papers in digests'],
  ['verdicts', 'word of yours on which papers are the same', 'words of yours on which papers are the same'],
  ['details', 'record with a fuller date, version or label', 'records with fuller dates, versions or labels'],
];

const SUMMARY: readonly Words[] = [
  ['newPapers', 'paper', 'papers'],
  ['newlySaved', 'saved paper', 'saved papers'],
  ['tags', 'tag', 'tags'],
  ['notes', 'note', 'notes'],
];

/** One line for each kind of thing that a backup would bring: `12 papers you do not have`. */
export function gainsInLines(gains: Gains): string[] {
  return PREVIEW.flatMap((words) => counted(gains, words));
}

/** What came in: `12 papers, 3 saved papers and 4 notes came in.` */
export function gainsInWords(gains: Gains): string {
  if (isNothing(gains)) return 'All of it was here already.';
  const told = SUMMARY.flatMap((words) => counted(gains, words));
  if (told.length === 0) return 'Facts and dates of papers that you have came in.';
  return `${new Intl.ListFormat('en-GB').format(told)} came in.`;
}

function counted(gains: Gains, [name, one, many]: Words): string[] {
  const count = gains[name];
  return count === 0 ? [] : [`${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`];
}
