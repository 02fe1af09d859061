import type { Digest } from '../digest/digest.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { mailParts, type MailParts } from './mail/mail-parts.ts';
import { pageAddress } from './page-address.ts';
import { isFeed, readDigest, type DigestOptions, type TextKind } from './read-digest.ts';
import { readPage } from './read-page.ts';
import type { TextEntry } from './text-digest/read-text-digest.ts';

/** The papers of a file, or of what was pasted. */
export interface ReadSource {
  readonly kind: TextKind | 'page' | 'mail';
  /** Id of the site whose digest it is; `null` where it is no known site's. */
  readonly site: string | null;
  /** The site's own reader found nothing, and its links did. */
  readonly by?: 'links';
  /** Where the page stood, as far as it is known. */
  readonly url?: string;
  /** In the reader's words. */
  readonly label: string;
  /** The digest that a page is where it stood. */
  readonly digest?: Digest;
  readonly entries: readonly (PaperFacts | TextEntry)[];
  readonly mentions: readonly PaperFacts[];
  /** Parts that are broken. */
  readonly skipped?: number;
}

export interface SourceOptions extends DigestOptions {
  /** A page at rest: nothing of it runs and nothing is loaded. */
  readonly parseHtml: (html: string) => Document;
  /** Where the page stood: beats what it says itself. */
  readonly url?: URL;
}

/**
 * Reads what a reader has at hand: a saved page, a mail file, a feed, or a text of any kind (`readDigest`).
 * @throws {NoFeed} for a feed that is broken.
 */
export function readSource(source: string, options: SourceOptions): ReadSource {
  if (isHtml(source)) return readHtml(source, options);
  const mail = mailParts(source);
  return mail ? readMail(mail, options) : readText(source, options);
}

/** Titles and abstracts can hold a `<`, but do not begin with a tag. */
export function isHtml(source: string): boolean {
  return !isFeed(source) && /^[\ufeff\s]*<(?:!doctype|!--|\?xml|[a-z][a-z0-9-]*[\s>])/i.test(source);
}

function readHtml(html: string, { parseHtml, url: given }: SourceOptions): ReadSource {
  const document = parseHtml(html);
  const url = given ?? pageAddress(html, document);
  return { kind: url ? 'page' : 'mail', ...(url && { url: url.href }), ...readPage(document, url) };
}

function readText(text: string, options: SourceOptions): ReadSource {
  const { site = null, ...read } = readDigest(text, options);
  return { site, ...(options.url && { url: options.url.href }), ...read };
}

/** Most mails say the same twice: the text says it where it is arXiv's, else the one with more in it. */
function readMail({ subject, text = '', html }: MailParts, options: SourceOptions): ReadSource {
  const plain = readText(`Subject: ${subject}\n\n${text}`, options);
  if (html === undefined || plain.kind === 'arxiv-mail') return plain;
  const page = readPage(options.parseHtml(html), options.url);
  const isRicher = page.entries.length >= plain.entries.length;
  return isRicher ? { kind: 'mail', ...page, label: subject || page.label } : plain;
}
