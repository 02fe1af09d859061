import { readArxivMail, type ArxivMailEntry } from '../../papers/arxiv-mail.ts';
import { ARXIV_RULES } from '../../papers/identifiers/arxiv-links.ts';
import { parseDoi } from '../../papers/identifiers/doi.ts';
import { identifyBy } from '../../papers/identify-by.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { isoDate } from '../reading/english-date.ts';
import { factsOf } from '../reading/facts.ts';
import type { Entry } from '../site.ts';
import { shownText, type ShownText, type Span } from './text-of.ts';

/** An entry begins with two backslashes and its identifier; `textContent` may join the lines, a reply quotes them. */
const ENTRY = /\\\\[\s>]*(?:arXiv:|Paper\b[^:\n]{0,25}:)\s?[a-z\d]/i;
/** What holds a message in Gmail, Outlook and Fastmail (from memory); else the whole page does. */
const BODIES =
  '[data-message-id], [data-legacy-message-id], [role="document"], [aria-label="Message body"], .v-Message-body';
/** `received from  Wed  7 Jun 23 18:00:00 GMT  to  Thu  8 Jun 23 18:00:00 GMT`. */
const UNTIL = /\breceived\s+from\s[^]{0,80}?\bto\s+\w{3},?\s+(\d{1,2})\s+([A-Z][a-z]{2})\s+(\d{2,4})/;

/** The open messages that are arXiv's daily mails, in the page's order. */
export function arxivMails(document: Document): Element[] {
  const bodies = [...document.querySelectorAll(BODIES)];
  const mails = (bodies.length > 0 ? bodies : [document.body]).filter(holdsMail);
  return mails.filter((mail) => !mails.some((other) => other !== mail && other.contains(mail)));
}

function holdsMail(part: Element): boolean {
  const text = part.textContent ?? '';
  return text.includes('\\\\') && ENTRY.test(text);
}

/** The day that a mail is about, as an ISO day. */
export function dayOfMail(mail: Element): string | undefined {
  const [, day = '', month = '', year = ''] = UNTIL.exec(mail.textContent ?? '') ?? [];
  return isoDate(`${day} ${month} ${year.length === 2 ? `20${year}` : year}`);
}

interface Read {
  readonly content: string | null;
  readonly entries: readonly Entry[];
}

/** Mail programs change their page all the time, and the mail in it never. */
const read = new WeakMap<Element, Read>();

/** The papers of one mail. */
export function readMail(mail: Element): readonly Entry[] {
  const before = read.get(mail);
  const content = mail.textContent;
  if (before?.content === content && before.entries.every(({ anchor }) => mail.contains(anchor)))
    return before.entries;
  const entries = entriesIn(mail);
  read.set(mail, { content, entries });
  return entries;
}

function entriesIn(mail: Element): Entry[] {
  const shown = shownText(mail);
  return readArxivMail(shown.text).flatMap((found) => {
    const facts = mailFacts(found);
    return facts ? { facts, details: () => mailDetails(found), ...standingOf(found, shown, mail) } : [];
  });
}

function mailFacts({ id, version, marker, title, doi }: ArxivMailEntry): PaperFacts | undefined {
  const paper = { id, ...(version !== undefined && { version }) };
  const ids = [paper, doi === undefined ? undefined : parseDoi(doi)];
  return factsOf({ title, ids, marker, url: `https://arxiv.org/abs/${id.slice('arxiv:'.length)}` });
}

function mailDetails({ authors, abstract, published }: ArxivMailEntry): Partial<PaperFacts> {
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length }),
    ...(abstract !== undefined && { abstract }),
    ...(published !== undefined && { published }),
  };
}

// ---- where it stands --------------------------------------------------------------------------------

const identify = identifyBy(ARXIV_RULES);

type Standing = Pick<Entry, 'anchor' | 'rest' | 'places'>;
type Range = Pick<ArxivMailEntry, 'id' | 'start' | 'end'>;

/**
 * A mail in plain text has no node for each entry: where its lines are nodes, the first of them stands for it, else the
 * link that the mail program made of its address. Where there is neither, nothing on the page is its own.
 */
function standingOf(entry: Range, { text, spans }: ShownText, mail: Element): Standing {
  const own = spans.filter((span) => isOnly(entry, span, text));
  const [first] = own;
  if (first?.node.closest('a') === null && isNothing(text.slice(entry.start, first.start)))
    return { anchor: first.node, rest: siblingsAfter(first.node, own), places: [{ after: first.node }] };
  const link = own.find(({ node }) => identify(node.getAttribute('href') ?? '')?.id === entry.id);
  return link ? { anchor: link.node, places: [{ behind: link.node }] } : { anchor: mail, places: [] };
}

/** Does the node hold words of this entry, and of no other? */
function isOnly(entry: Range, { start, end }: Span, text: string): boolean {
  if (end <= entry.start || start >= entry.end) return false;
  return isNothing(text.slice(start, entry.start)) && isNothing(text.slice(entry.end, end));
}

/** White space, rules, quote signs, and the two backslashes around an entry belong to nobody. */
function isNothing(text: string): boolean {
  return !/[^\s\\%>-]/.test(text);
}

function siblingsAfter(first: Element, own: readonly Span[]): Element[] {
  const nodes = new Set(own.map(({ node }) => node));
  const siblings: Element[] = [];
  for (let next = first.nextElementSibling; next && nodes.has(next); next = next.nextElementSibling)
    siblings.push(next);
  return siblings;
}
