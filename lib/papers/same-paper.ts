import type { PaperFacts } from './paper.ts';

/** What identifies a paper. */
export type PaperIdentity = Pick<PaperFacts, 'key' | 'ids' | 'title' | 'authors'>;

/** Both have arXiv ids, and none in common: two papers, whatever else they share. */
export function differByArxivId(a: Pick<PaperIdentity, 'ids'>, b: Pick<PaperIdentity, 'ids'>): boolean {
  const [some, others] = [a.ids.filter(isArxiv), b.ids.filter(isArxiv)];
  return some.length > 0 && others.length > 0 && !some.some((id) => others.includes(id));
}

function isArxiv(id: string): boolean {
  return id.startsWith('arxiv:');
}
