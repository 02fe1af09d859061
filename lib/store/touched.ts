import type { DBCoreMutateRequest } from 'dexie';
import { journalIn } from './journal.ts';

/** What the search index is made from: which papers were written stands in `touched`. */
export const touchedWithEachWrite = journalIn('touched', {
  papers: (request) => lineOf(request, 'key'),
  library: (request) => lineOf(request, 'paper'),
});

function lineOf(request: DBCoreMutateRequest, keyPath: string): object | undefined {
  const papers = keysIn(request, keyPath);
  return papers.length === 0 ? undefined : { papers };
}

function keysIn(request: DBCoreMutateRequest, keyPath: string): unknown[] {
  if (request.type === 'delete') return request.keys;
  if (request.type === 'deleteRange') return [];
  return request.values.map((record: unknown) => Reflect.get(Object(record), keyPath) as unknown);
}
