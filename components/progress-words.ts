import { inWords } from './results-words.ts';

/** `Indexing 12,000 of 40,000 papers: not all can be found yet`. */
export function buildingInWords({ done, total }: { readonly done: number; readonly total: number }): string {
  return `Indexing ${inWords(done)} of ${inWords(total)} papers: not all can be found yet`;
}

/** `Reading 12,000 of 40,000 papers`. */
export function runningInWords({ done, total }: { readonly done: number; readonly total: number }): string {
  return total === 0 ? 'Reading what was seen' : `Reading ${inWords(done)} of ${inWords(total)} papers`;
}
