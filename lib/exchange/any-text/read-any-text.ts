import type { FoundIdentifier } from '../../papers/identifiers-in.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { factsOf } from '../../sites/reading/facts.ts';
import { isAuthors } from '../../sites/links/names.ts';
import { linesOf } from '../text-digest/lines.ts';
import { isRunningText, titleInLine } from './line-title.ts';
import { isIdentifiersOnly, markedLine, type MarkedLine } from './marked-line.ts';
import { namedFacts } from './named-facts.ts';
import { TitlesNearby } from './titles-nearby.ts';

/** The papers of a text, each once. */
export interface TextPapers {
  /** A line, an item or a paragraph stands for each. */
  readonly entries: readonly PaperFacts[];
  /** Running text only speaks of them. */
  readonly mentions: readonly PaperFacts[];
}

const QUOTE = /^[ \t]*(?:>[ \t]?)+/gm;
/** The next item of a list, which goes on with no line before it. */
const NEXT_ITEM =
  /(?:\r\n?|\n)(?=[ \t]*(?:[-*•+|]|\d{1,3}[.)]|\[\d{1,3}\])[ \t]|[ \t]*\[[^\]\r\n]{2,300}\]\(http)/g;
/** What is indented goes on with the line before it, but for names and for a label with its address. */
const INDENTED = /^[ \t]+(\S[^\r\n]{2,300})$/gm;
const BEGINS_ANEW = /^[\p{L} ]{2,30}:\s*<?https?:/u;
/** Slack's and some trackers' way to write a link. */
const PIPED_LINK = /<(https?:\/\/[^\s<>|]+)\|([^<>|]{1,300})>/gi;
/** Fields whose identifiers are other papers': a comment's, an abstract's. */
const OF_OTHERS =
  /^\W*(?:comments?|journal[- ]?ref|abstract|references?|related|see also|cites|cited by)\b[^:]{0,12}:/i;

/**
 * Reads any text that identifiers stand in: lists, newsletters, reading lists in Markdown, references, the copied text of
 * a listing. A line that is about one paper is an entry, under the title that the line gives it, or under the one that
 * stands above or below where the line has only the identifier. In running text they are mentions.
 */
export function readAnyText(text: string): TextPapers {
  const lines = linesOf(prepared(text)).map(markedLine);
  const nearby = new TitlesNearby(lines);
  const entries = new Map<string, PaperFacts>();
  const mentions = new Map<string, PaperFacts>();
  lines.forEach((line, at) => {
    if (line.found.length === 0) return;
    const own = OF_OTHERS.test(line.marked) ? [] : entriesOf(line, () => nearby.take(at), entries);
    for (const facts of own) if (!entries.has(facts.key)) entries.set(facts.key, facts);
    const told = new Set(own.flatMap(({ ids }) => ids));
    for (const found of line.found) if (!told.has(found.id)) mentions.set(found.id, namedFacts(found));
  });
  const told = new Set([...entries.values()].flatMap(({ ids }) => ids));
  return {
    entries: [...entries.values()],
    mentions: [...mentions.values()].filter(({ ids }) => !ids.some((id) => told.has(id))),
  };
}

function prepared(text: string): string {
  return text
    .replace(QUOTE, '')
    .replace(PIPED_LINK, '[$2]($1)')
    .replace(NEXT_ITEM, '\n\n')
    .replace(INDENTED, (line, own: string) => (BEGINS_ANEW.test(own) || isAuthors(own) ? own : line));
}

function entriesOf(
  line: MarkedLine,
  nearbyTitle: () => string,
  known: ReadonlyMap<string, unknown>,
): PaperFacts[] {
  const works = worksIn(line.found);
  const isKnown = works.every(([first]) => first !== undefined && known.has(first.id));
  if (isKnown || isRunningTextOnly(line)) return [];
  if (works.length > 1 && isIdentifiersOnly(line))
    return works.flatMap((ids) => factsOf({ title: '', ids }) ?? []);
  const title = isIdentifiersOnly(line) ? nearbyTitle() : titleInLine(line);
  return works.slice(0, 1).flatMap((ids) => factsOf({ title, ids, version: ids[0]?.version }) ?? []);
}

function isRunningTextOnly(line: MarkedLine): boolean {
  return !isIdentifiersOnly(line) && isRunningText(line);
}

/** Identifiers of different kinds in one line are one paper's; two of a kind are two papers'. The first paper has the most trusted first. */
function worksIn(found: readonly FoundIdentifier[]): FoundIdentifier[][] {
  const distinct = found.filter(({ id }, at) => found.findIndex((one) => one.id === id) === at);
  const kinds = new Set(distinct.map(kindOf));
  if (kinds.size < distinct.length) return distinct.map((one) => [one]);
  return distinct.length === 0 ? [] : [distinct.toSorted((a, b) => trust(a) - trust(b))];
}

function kindOf({ id }: FoundIdentifier): string {
  return id.slice(0, id.indexOf(':'));
}

function trust(found: FoundIdentifier): number {
  const at = ['arxiv', 'doi'].indexOf(kindOf(found));
  return at < 0 ? 2 : at;
}
