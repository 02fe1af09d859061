import { seeded } from './perturb.ts';
import { readPairs, readRecords, readSeedTitles } from './sets.ts';

const SETS_OF_PAIRS = ['dblp-acm', 'dblp-scholar'];
const SETS_OF_RECORDS = ['arxiv-distinct', 'bib-cytology-screening', 'bib-stroke', 'bib-haematology'];
/** Of the telling words of a title, so many are exchanged: what is left is how titles are built. */
const EXCHANGED = 0.45;
const NAMED = 0.25;
const SYLLABLES = 'ba co di fe gra hy jo ka lu mo ne pri qua ro sy ta ver wi xe zo'.split(' ');

/**
 * So many different titles as people write them: real ones (labelled sets and seeds), then the same with other words of
 * theirs, as frequent as there, and some with an invented name before a colon. The same seed gives the same titles.
 */
export function inventTitles(count: number, seed = 1): string[] {
  const random = seeded(seed);
  const real = realTitles();
  const words = real.flatMap((title) => title.split(' ').filter(isTelling));
  const pick = <T>(some: readonly T[]) => some[Math.floor(random() * some.length)];
  const titles = new Set(real.slice(0, count));
  while (titles.size < count) {
    const changed = (pick(real) ?? '')
      .split(' ')
      .map((word) => (isTelling(word) && random() < EXCHANGED ? (pick(words) ?? word) : word))
      .join(' ');
    const name = `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`;
    titles.add(random() < NAMED ? `${name}: ${changed}` : changed);
  }
  return [...titles];
}

function isTelling(word: string): boolean {
  return /^\p{L}{4,}$/u.test(word);
}

function realTitles(): string[] {
  const titles = [
    ...readSeedTitles(),
    ...SETS_OF_PAIRS.flatMap((set) => readPairs(set).map(({ a }) => a.title)),
    ...SETS_OF_RECORDS.flatMap((set) => readRecords(set).records.map(({ title }) => title)),
  ];
  const byName = new Map(titles.map((title) => [title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''), title]));
  return [...byName.values()].filter((title) => title.length > 15);
}
