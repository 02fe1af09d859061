import { parseArxivId } from '../papers/arxiv.ts';
import { parseDoi } from '../papers/identifiers/doi.ts';
import type { Comparable } from './record.ts';

/** The identifiers of a record, in one spelling, without versions. */
export interface Identifiers {
  readonly all: readonly string[];
  readonly arxiv: readonly string[];
  /** DOIs of published versions. */
  readonly dois: readonly string[];
  /** Ids of the ACL Anthology, which are its DOIs. */
  readonly acl: readonly string[];
  readonly hasPreprint: boolean;
  /** Has it an id that only what is published has? */
  readonly isPublished: boolean;
}

/**
 * Prefixes of DOIs that preprint servers give: bioRxiv and medRxiv, Research Square, Preprints.org, PsyArXiv, OSF, SocArXiv,
 * ChemRxiv, SSRN, TechRxiv, Zenodo, Authorea, PeerJ Preprints, Cambridge Open Engage.
 */
const PREPRINT =
  /^doi:10\.(?:1101\/(?:\d{4}\.|\d{6,8}$)|64898\/|21203\/rs|20944\/preprints|31234\/|31219\/osf|31235\/|26434\/chemrxiv|2139\/ssrn|36227\/techrxiv|5281\/zenodo|22541\/au|7287\/peerj\.preprints|33774\/)/;
/** dblp's entries of what is on arXiv. */
const CORR = /^dblp:journals\/corr\//;
const PUBLISHED = /^(?:acl:|cvf:|dblp:(?!journals\/corr\/))/;
/** Cochrane's versions of one review: `10.1002/14651858.cd002273.pub2`. */
const COCHRANE_VERSION = /(\/14651858\.[a-z]{2}\d+)\.pub\d+$/;

const NONE: Identifiers = { all: [], arxiv: [], dois: [], acl: [], hasPreprint: false, isPublished: false };

/** Reads `ids` and `doi`; what is none is left out. arXiv's own DOIs are its ids. */
export function identifiersOf(record: Comparable): Identifiers {
  if (record.ids === undefined && record.doi === undefined) return NONE;
  const all = [...new Set([...(record.ids ?? []), ...(record.doi ?? '').split(/[\s;]+/)].flatMap(spelling))];
  const ofKind = (kind: string) => all.filter((id) => id.startsWith(kind));
  const dois = ofKind('doi:');
  const published = dois.filter((doi) => !PREPRINT.test(doi));
  const arxiv = ofKind('arxiv:');
  const acl = ofKind('acl:');
  const hasPreprint = arxiv.length > 0 || dois.length > published.length || all.some((id) => CORR.test(id));
  const isPublished = published.length > 0 || all.some((id) => PUBLISHED.test(id));
  return { all, arxiv, dois: published, acl, hasPreprint, isPublished };
}

function spelling(text: string): readonly string[] {
  const name = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^(?:info:)?doi[:/]\s*/i, '');
  if (name.startsWith('10.')) return idOf(parseDoi(name)?.id.replace(COCHRANE_VERSION, '$1'));
  if (/^arxiv:/i.test(name)) return idOf(parseArxivId(name.slice('arxiv:'.length))?.id);
  return /^[a-z][a-z\d]{1,20}:\S{1,200}$/i.test(name) && !/^(?:title|https?):/i.test(name) ? [name] : [];
}

function idOf(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

/** What two papers have that only the reader makes one, in words: two different arXiv ids, or two of published versions. */
export function clashOf(a: Published, b: Published): string | undefined {
  if (contradict(a.arxiv, b.arxiv)) return 'two different arXiv ids';
  if (contradict(a.dois, b.dois)) return 'two different DOIs';
  return contradict(a.acl, b.acl) ? 'two different ACL Anthology ids' : undefined;
}

/** Ids of one kind name one paper. */
type Published = Pick<Identifiers, 'arxiv' | 'dois' | 'acl'>;

/** Both have some, and none in common. */
function contradict(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some((id) => others.includes(id));
}
