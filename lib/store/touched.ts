import type { Journal, Written } from './journal.ts';

/** What the search index is made from: which papers were written. */
export const touched: Journal = {
  name: 'touched',
  lineOf: {
    papers: (written) => lineOf(written, 'key'),
    library: (written) => lineOf(written, 'paper'),
  },
};

function lineOf(written: Written, keyPath: string): object | undefined {
  const papers = keysIn(written, keyPath);
  return papers.length === 0 ? undefined : { papers };
}

function keysIn(written: Written, keyPath: string): readonly unknown[] {
  if (written.type === 'delete') return written.keys;
  if (written.type === 'deleteRange') return [];
  return written.values.map((record: unknown) => Reflect.get(Object(record), keyPath) as unknown);
}
