import { identifyLink, type Identified } from './identify.ts';
import { parseArxivId } from './arxiv.ts';
import { saysArxiv } from './identifiers/bare-arxiv.ts';
import { parseDoi } from './identifiers/doi.ts';
import { parseDblpKey } from './identifiers/dblp.ts';
import { parsePmcid, parsePmid } from './identifiers/pubmed.ts';
import { parseCorpusId } from './identifiers/semantic-scholar.ts';
import { PLACES } from './identifiers/places.ts';
import { runFrom } from './identifiers/run.ts';

/** Where in the text it stands, with what belongs to it: `arXiv:2401.00001`, `PMID: 1`, a whole address. */
export interface FoundIdentifier extends Identified {
  readonly start: number;
  readonly end: number;
}

/** What a place turned out to be; `next` is where to read on. */
interface Reading {
  readonly found?: Identified | undefined;
  readonly end: number;
  readonly next: number;
}

/**
 * The identifiers that stand in a text, in its order, each place once. A bare `2401.00001` counts only
 * where the sentence says arXiv. Time grows with the length of the text and with nothing else.
 */
export function identifiersIn(text: string): FoundIdentifier[] {
  const all: FoundIdentifier[] = [];
  PLACES.lastIndex = 0;
  for (let match = PLACES.exec(text); match; match = PLACES.exec(text)) {
    const { found, end, next } = read(text, match, all.at(-1));
    PLACES.lastIndex = next;
    if (found) all.push({ ...found, start: match.index, end });
  }
  return all;
}

function read(text: string, match: RegExpExecArray, previous: FoundIdentifier | undefined): Reading {
  const { link, doi, bare } = match.groups ?? {};
  const end = match.index + match[0].length;
  if (link !== undefined) return readRun(text, match.index, end, parseLink);
  if (doi !== undefined) return readRun(text, end - doi.length, end, parseDoi);
  if (bare !== undefined && !saysArxiv(text, match.index, end, previous)) return { end, next: end };
  return { found: parseNamed(match.groups ?? {}), end, next: end };
}

function readRun(
  text: string,
  start: number,
  from: number,
  parse: (run: string) => Identified | undefined,
): Reading {
  const { end, next, isCut } = runFrom(text, from);
  const found = parse(text.slice(start, end).replaceAll('\\', ''));
  return { found: isCut ? whole(found) : found, end, next };
}

/** What is cut off could be another paper's; an arXiv id has all its digits or is none, but for its version. */
function whole(found: Identified | undefined): Identified | undefined {
  return found?.id.startsWith('arxiv:') ? { id: found.id } : undefined;
}

function parseLink(run: string): Identified | undefined {
  return identifyLink(/^https?:/i.test(run) ? run : `https://${run}`);
}

function parseNamed(groups: Readonly<Record<string, string | undefined>>): Identified | undefined {
  const { arxiv, bare, pmid, pmcid, corpus, dblp } = groups;
  if (pmid !== undefined) return parsePmid(pmid);
  if (pmcid !== undefined) return parsePmcid(pmcid);
  if (corpus !== undefined) return parseCorpusId(corpus);
  return dblp === undefined ? parseArxivId(arxiv ?? bare ?? '') : parseDblpKey(dblp);
}
