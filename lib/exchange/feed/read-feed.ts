import { identifiersIn } from '../../papers/identifiers-in.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { isoDate, spokenDay } from '../../sites/reading/english-date.ts';
import { factsOf } from '../../sites/reading/facts.ts';
import { namedFacts } from '../any-text/named-facts.ts';
import { abstractIn, authorsIn, dateIn, markerIn, titleIn, versionIn } from './item-facts.ts';
import { addressIn, idsIn } from './item-ids.ts';
import { feedParts, textOf, type Parts } from './feed-items.ts';

/** The papers of a feed. */
export interface Feed {
  /** `cs.LG updates on arXiv.org, 3 Dec 2025`. */
  readonly label: string;
  readonly isArxiv: boolean;
  readonly entries: readonly PaperFacts[];
  /** Papers that posts of a blog's feed speak of. */
  readonly mentions: readonly PaperFacts[];
}

/** XML that cannot be read as a feed; the message is one sentence for the reader. */
export class NoFeed extends Error {
  override readonly name = 'NoFeed';
}

/** ScienceDirect's feeds have no identifiers, but say that each item is an article. */
const ARTICLE = /\bPublication date:[^]{0,300}\bAuthor\(s\):/i;
/** Elements that only publishers of papers use: PRISM's, and IEEE's. */
const OF_PAPERS = /^(?:prism:.+|startpage|authors)$/i;

/**
 * Reads RSS 2.0, RSS 1.0 (RDF) and Atom, arXiv's API too. An item with an identifier of its own is an entry. An item
 * without is one by its title only where the feed is plainly one of papers: half of its items have identifiers, or it
 * says so in the vocabulary of publishers. Items of other feeds are posts, and the papers in their text are mentions.
 * @throws {NoFeed} for XML that is broken or of another kind.
 */
export function readFeed(xml: string, parseXml: (xml: string) => Document): Feed {
  const document = parseXml(xml.replace(/^[\ufeff\s]+/, ''));
  if (document.querySelector('parsererror'))
    throw new NoFeed('This feed is not well-formed XML: it may be cut off.');
  const feed = feedParts(document);
  if (!feed) throw new NoFeed('This XML is no RSS or Atom feed.');
  const items = feed.items.map((parts) => ({ parts, ids: idsIn(parts) }));
  const identified = items.filter(({ ids }) => ids.length > 0).length;
  const isOfPapers = identified * 2 >= items.length || feed.items.some(isArticle);
  const own = items.filter(({ ids }) => isOfPapers || ids.length > 0);
  return {
    label: labelOf(feed.head, feed.items),
    isArxiv:
      own.length > 0 && own.every(({ ids }) => ids[0]?.id.startsWith('arxiv:')) && saysArxiv(feed.head),
    entries: own.map(({ parts, ids }) => entryOf(parts, ids)).filter((facts) => facts !== undefined),
    mentions: items
      .filter(({ ids }) => !isOfPapers && ids.length === 0)
      .flatMap(({ parts }) => mentionsIn(parts)),
  };
}

function isArticle(parts: Parts): boolean {
  return (
    parts.some(({ qualified }) => OF_PAPERS.test(qualified)) || ARTICLE.test(textOf(parts, 'description'))
  );
}

function entryOf(parts: Parts, ids: ReturnType<typeof idsIn>): PaperFacts | undefined {
  const marker = markerIn(parts);
  const version = ids.find((found) => found.version !== undefined)?.version ?? versionIn(parts);
  const facts = factsOf({ title: titleIn(parts), ids, version, marker, url: addressIn(parts) });
  if (!facts) return undefined;
  const [authors, abstract] = [authorsIn(parts), abstractIn(parts)];
  const published = dateIn(parts, marker);
  return {
    ...facts,
    ...(authors.length > 0 && { authors }),
    ...(abstract && { abstract }),
    ...(published !== undefined && { published }),
  };
}

function mentionsIn(parts: Parts): PaperFacts[] {
  const text = `${textOf(parts, 'description', 'summary')} ${textOf(parts, 'encoded', 'content')}`;
  return identifiersIn(text).map(namedFacts);
}

function labelOf(head: Parts, items: readonly Parts[]): string {
  const title = titleIn(head) || 'a feed';
  const said =
    textOf(head, 'pubdate', 'lastbuilddate', 'updated', 'dc:date') ||
    textOf(items[0] ?? [], 'pubdate', 'updated', 'dc:date');
  const day = isoDate(said);
  return day?.length === 10 ? `${title}, ${spokenDay(day)}` : title;
}

function saysArxiv(head: Parts): boolean {
  return /arxiv/i.test(`${textOf(head, 'title')} ${textOf(head, 'link')} ${textOf(head, 'id')}`);
}
