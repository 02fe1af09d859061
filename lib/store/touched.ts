import type { Journal, Written } from './journal.ts';

/** Something that is kept on papers was written, and nothing that is searched. */
const BARE = { papers: [] };

/**
 * What the search index is made from: which papers were written. Whoever has read what is kept on papers knows by it how long
 * that holds.
 */
export const touched: Journal = {
  name: 'touched',
  lineOf: {
    papers: (written) => lineOf(written, 'key'),
    library: (written) => lineOf(written, 'paper'),
    forms: bareLineOf,
    sightings: bareLineOf,
    digests: bareLineOf,
    verdicts: bareLineOf,
    kin: bareLineOf,
  },
  bare: BARE,
};

function lineOf(written: Written, keyPath: string): object | undefined {
  const papers = keysIn(written, keyPath);
  return papers.length === 0 ? bareLineOf(written) : { papers };
}

function keysIn(written: Written, keyPath: string): readonly unknown[] {
  if (written.type === 'delete') return written.keys;
  if (written.type === 'deleteRange') return [];
  return written.values.map((record: unknown) => Reflect.get(Object(record), keyPath) as unknown);
}

function bareLineOf(written: Written): object | undefined {
  if (written.type === 'deleteRange') return BARE;
  const some = written.type === 'delete' ? written.keys : written.values;
  return some.length === 0 ? undefined : BARE;
}
