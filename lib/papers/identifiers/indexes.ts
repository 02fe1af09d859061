import { parseArxivId } from '../arxiv.ts';
import type { Address } from './address.ts';
import { parseArxivName } from './arxiv-links.ts';
import { parseDoi } from './doi.ts';
import { identified, type Identified } from './identified.ts';
import { parseForumId } from './openreview.ts';
import { parseAclId, parseCvfName } from './proceedings.ts';

const PMID = /^[1-9]\d{0,7}$/;
const PMCID = /^(?:PMC)?([1-9]\d*)(?:\.\d+)?$/i;
const S2_PAPER = /^\/(?:paper|reader)\/(?:[^/]*\/)?([\da-f]{40})(?:\/|$)/i;
const S2_PDF = /^\/([\da-f]{4})\/([\da-f]{36})\.pdf$/i;
const DBLP_PATH = /^\/rec\/(?:(?:html|xml|rdf|bibtex\d?|bib\d?)\/)?/;
const DBLP_KEY = /^(?:conf|journals|series|books|phd|reference|tr)\/[\w-]+\/[\w-]+$/;
/** `conf/nips/2017` is a whole volume. */
const DBLP_VOLUME = /\/(?:19|20)\d\d(?![A-Z\d])[^/]*$/;
/** Keys of the CoRR in which dblp spells the arXiv id: `abs-2005-14165`, `cs-LG-0102003`, `abs-cs-0601001`. */
const CORR_NEW = /^journals\/corr\/abs-(\d{4})-(\d{4,5})$/;
const CORR_OLD = /^journals\/corr\/(?:abs-)?([a-z]+(?:-[a-z]{2,})?)(?:-[A-Z]{2})?-(\d{7})$/;

export function parsePmid(text: string): Identified | undefined {
  return PMID.test(text) ? identified('pmid', text) : undefined;
}

/** With or without its letters; a version behind the dot is the file's, not the paper's. */
export function parsePmcid(text: string): Identified | undefined {
  const [, number] = PMCID.exec(text) ?? [];
  return number === undefined ? undefined : identified('pmcid', `PMC${number}`);
}

/** `pubmed.ncbi.nlm.nih.gov/37988744/` and `pubmed.gov/37988744`. */
export function readPubmedAddress({ path }: Address): Identified | undefined {
  return parsePmid(path.split('/', 2)[1] ?? '');
}

/** `/pubmed/N`, `/pmc/articles/PMCn`, `/articles/PMCn/pdf/…`, and Europe PMC's `/article/MED/N`. */
export function readNcbiAddress({ path }: Address): Identified | undefined {
  const [, directory, name] = /^\/(?:m\/)?(.*?)\/(PMC\d+|\d+)(?:[./]|$)/i.exec(path) ?? [];
  if (name === undefined) return undefined;
  if (/^(?:pubmed|(?:article|abstract)\/MED|(?:pmc\/)?articles\/pmid)$/i.test(directory ?? ''))
    return parsePmid(name);
  return /^p/i.test(name) && /^(?:(?:pmc\/)?articles|article\/PMC)$/i.test(directory ?? '')
    ? parsePmcid(name)
    : undefined;
}

/** Ids as Semantic Scholar's API names them: `arXiv:`, `DOI:`, `ACL:`, `PMID:`, `PMCID:`, `CorpusId:`. */
function parseApiId(kind: string, name: string): Identified | undefined {
  if (kind === 'arxiv') return parseArxivName(name);
  if (kind === 'doi') return parseDoi(name);
  if (kind === 'acl') return parseAclId(name);
  if (kind === 'pmid') return parsePmid(name);
  if (kind === 'pmcid') return parsePmcid(name);
  return kind === 'corpusid' && /^[1-9]\d*$/.test(name) ? identified('corpusid', name) : undefined;
}

export function readScholarAddress({ path }: Address): Identified | undefined {
  const [, hash] = S2_PAPER.exec(path) ?? [];
  if (hash !== undefined) return identified('s2', hash.toLowerCase());
  const [, directory, kind = '', name = ''] =
    /^\/(|paper\/|graph\/v1\/paper\/)(arxiv|\w+(?=:))[:/](.+?)\/*$/i.exec(path) ?? [];
  if (directory !== undefined) return parseApiId(kind.toLowerCase(), name);
  const [, start, end] = S2_PDF.exec(path) ?? [];
  return end === undefined ? undefined : identified('s2', `${start}${end}`.toLowerCase());
}

/** A key without `.html` or the like. CoRR's keys of today spell the arXiv id, those of before 2017 do not. */
export function parseDblpKey(key: string): Identified | undefined {
  const [, yymm, number] = CORR_NEW.exec(key) ?? [];
  if (yymm !== undefined) return parseArxivId(`${yymm}.${number}`);
  const [, archive, old] = CORR_OLD.exec(key) ?? [];
  const paper = archive === undefined ? undefined : parseArxivId(`${archive}/${old}`);
  if (paper !== undefined) return paper;
  return DBLP_KEY.test(key) && !DBLP_VOLUME.test(key) ? identified('dblp', key) : undefined;
}

export function readDblpAddress({ path }: Address): Identified | undefined {
  if (!DBLP_PATH.test(path)) return undefined;
  return parseDblpKey(path.replace(DBLP_PATH, '').replace(/(?:\.[a-z]+)?\/?$/, ''));
}

/** `/arxiv/2302.05019`, `/venue/2024.acl-long.1@ACL`; what the other venues have is their own number. */
export function readPapersCoolAddress({ path }: Address): Identified | undefined {
  if (path.startsWith('/arxiv/')) return parseArxivName(path.slice(7));
  const [, name = '', source] = /^\/venue\/([^/@]+)@(\w+)\/?$/.exec(path) ?? [];
  if (source === 'OpenReview') return parseForumId(name);
  if (source === 'ACL') return parseAclId(name);
  return source === 'CVF' ? parseCvfName(name) : undefined;
}
