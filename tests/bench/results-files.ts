import { readFileSync, writeFileSync } from 'node:fs';

const RESULTS = 'tests/bench/results.md';
const README = 'README.md';
/** Between these lines of the README stands what the last run has found. */
const [BEGIN, END] = ['<!-- npm run bench writes this -->', '<!-- to here -->'];

/** The whole table has a file of its own; in the README stands the short one. */
export function writeResults(whole: string, short: string): void {
  writeFileSync(RESULTS, whole);
  writeFileSync(README, between(readFileSync(README, 'utf8'), short));
}

/** Throws where the README has no place for it. */
export function between(readme: string, text: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The README has lost its lines ${BEGIN} and ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${readme.slice(end)}`;
}
