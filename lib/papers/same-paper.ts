import { shareSurname } from './authors.ts';
import type { PaperFacts, PaperId } from './paper.ts';
import { isCutTitle, normaliseTitle } from './title.ts';

/** What identifies a paper. */
export type PaperIdentity = Pick<PaperFacts, 'key' | 'ids' | 'title' | 'authors'>;

/**
 * A normalised title of this length names one paper; a shorter one ("HyperNetworks") needs an author too.
 * Measured on 19,873 titles of 20 venue-years (`shared/reference/identifiers.md`, section 11).
 */
const TELLING_LENGTH = 20;

/**
 * Are these two the same paper? A key in common says yes, two arXiv ids that differ say no, whatever DOI
 * they share (that of a volume, say); then an identifier in common says yes, two DOIs that differ no. Otherwise the titles must be equal, numbers included, and long enough or with an
 * author's surname in common. Symmetric and reflexive; the reader's verdict, which beats it, is not asked here.
 */
export function samePaper(a: PaperIdentity, b: PaperIdentity): boolean {
  if (a.key === b.key) return true;
  if (differByArxivId(a, b)) return false;
  if (a.ids.some((id) => b.ids.includes(id))) return true;
  if (contradict(idsOf(a, isDoi), idsOf(b, isDoi))) return false;
  return sameTitle(a.title, b.title) && (isTelling(a.title) || shareSurname(a.authors, b.authors));
}

/** Both have arXiv ids, and none in common: two papers, whatever else they share. */
export function differByArxivId(a: Pick<PaperIdentity, 'ids'>, b: Pick<PaperIdentity, 'ids'>): boolean {
  return contradict(idsOf(a, isArxiv), idsOf(b, isArxiv));
}

/** A title that is cut off is none to compare. Without its spaces and points, `Qwen 2.5` would be `Qwen 25`: numbers are compared as they are written. */
function sameTitle(a: string, b: string): boolean {
  if (isCutTitle(a) || isCutTitle(b)) return false;
  const normal = normaliseTitle(a);
  return normal !== '' && normal === normaliseTitle(b) && numbersIn(a) === numbersIn(b);
}

function numbersIn(title: string): string {
  const plain = title.normalize('NFKD').replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  return (plain.match(/\p{N}+(?:\.\p{N}+)*/gu) ?? []).join(' ');
}

function isTelling(title: string): boolean {
  return normaliseTitle(title).length >= TELLING_LENGTH;
}

function idsOf(paper: Pick<PaperIdentity, 'ids'>, ofKind: (id: PaperId) => boolean): PaperId[] {
  return paper.ids.filter(ofKind);
}

function contradict(some: readonly PaperId[], others: readonly PaperId[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some((id) => others.includes(id));
}

function isArxiv(id: PaperId): boolean {
  return id.startsWith('arxiv:');
}

/** arXiv's own DOIs (10.48550) name the preprint, next to which a published version has another one. */
function isDoi(id: PaperId): boolean {
  return id.startsWith('doi:') && !id.startsWith('doi:10.48550/');
}
