import type { Digest } from '../digest/digest.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { anyPage } from '../sites/any-page.ts';
import { mentionsOf } from '../sites/links/mentions-of.ts';
import { allFacts, type Site } from '../sites/site.ts';
import { webmail } from '../sites/webmail.ts';
import { readMailDigest } from './arxiv-mail-digest.ts';
import { siteOfFile } from './page-address.ts';
import { pageText } from './page-text.ts';

/** The papers of a page at rest: a file, or what was copied from a page. */
export interface ReadPage {
  /** Id of the site whose reader found them; `null` where its links did. */
  readonly site: string | null;
  /** The site is known, but its own reader found nothing: its links did. */
  readonly by?: 'links';
  readonly label: string;
  /** The digest that the page is where it stood, if its address is known and lists papers. */
  readonly digest?: Digest;
  readonly entries: readonly PaperFacts[];
  readonly mentions: readonly PaperFacts[];
}

/** A mail that was saved alone is read as it would be in webmail, since no address of its own says what it is. */
const WEBMAIL = new URL('https://mail.google.com/mail/u/0/#inbox/message');
/** With fewer, links on a page of a known site are more likely in its margins. */
const TELLING = 3;
/** What arXiv's mails have and hardly a page else; asked before the whole text is taken. */
const ARXIV_HEAD = /arXiv:\S{6,40}\s[^]{0,400}?\bTitle:/;

/**
 * Reads a page as the extension would at its address, or by its links where no site is known there. What holds an alert or
 * one of arXiv's mails is a mail, without an address as at that of a mail program that is not known.
 */
export function readPage(document: Document, url: URL | undefined): ReadPage {
  const site = url && siteOfFile(url);
  if (site) return readKnown(document, url, site);
  const own = readKnown(document, WEBMAIL, webmail);
  const read = own.entries.length > 0 ? own : byLinks(document, url ?? WEBMAIL);
  const mail = ARXIV_HEAD.test(document.body?.textContent ?? '')
    ? readMailDigest(pageText(document))
    : undefined;
  const isMail = mail && mail.entries.length > 0 && mail.entries.length >= read.entries.length;
  return isMail ? { site: 'arxiv', mentions: [], ...mail } : read;
}

function readKnown(document: Document, url: URL, site: Site): ReadPage {
  const digest = site.digestAt(url, document);
  const label = digest?.label ?? site.name;
  if (!digest) return { site: site.id, label, entries: [], mentions: [] };
  const entries = site.read(document, url).map(allFacts);
  const isList = digest.kind === 'list';
  const listed = isList && url !== WEBMAIL && { digest };
  const linked = entries.length === 0 && isList && !site.byLinks ? byLinks(document, url) : undefined;
  if (linked && linked.entries.length >= TELLING)
    return { ...linked, site: site.id, by: 'links', label, ...listed };
  return { site: site.id, label, ...listed, entries, mentions: mentionsOf(site, document, url) };
}

function byLinks(document: Document, url: URL): ReadPage {
  const entries = anyPage.read(document, url).map(allFacts);
  const mentions = mentionsOf(anyPage, document, url);
  const digest = url === WEBMAIL ? undefined : anyPage.digestAt(url, document);
  const label = digest?.label ?? (document.title.trim() || 'a page or mail');
  return { site: null, label, ...(digest && { digest }), entries, mentions };
}
