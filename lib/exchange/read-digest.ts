import type { PaperFacts } from '../papers/paper.ts';
import { isEmptyMail, readMailDigest } from './arxiv-mail-digest.ts';
import { readAnyText } from './any-text/read-any-text.ts';
import { looksLikeBibtex, readBibtex } from './bibtex/read-bibtex.ts';
import { readFeed } from './feed/read-feed.ts';
import { readTextDigest, type TextEntry } from './text-digest/read-text-digest.ts';

/** What a text turned out to be. */
export type TextKind = 'arxiv-mail' | 'feed' | 'bibtex' | 'hf-text' | 'text';

/** The papers of a text. */
export interface ReadDigest {
  readonly kind: TextKind;
  /** Id of the site whose digest it is, where it is one's. */
  readonly site?: string;
  /** In the reader's words: `arXiv math.OA mail, 8 Jun 2023`. */
  readonly label: string;
  readonly entries: readonly (PaperFacts | TextEntry)[];
  /** Papers that running text only speaks of. */
  readonly mentions: readonly PaperFacts[];
  /** Parts that are broken. */
  readonly skipped?: number;
}

export interface DigestOptions {
  /** `DOMParser`'s, or one like it: broken XML gives a document with a `parsererror`. */
  readonly parseXml: (xml: string) => Document;
  /** When the text was copied: gives dates without a year theirs. */
  readonly capturedAt?: Date;
}

const FEED =
  /^[\ufeff\s]*(?:<\?[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE\s+(?:rss|rdf)[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i;

/** RSS, RDF or Atom: no page. */
export function isFeed(text: string): boolean {
  return FEED.test(text);
}

/**
 * Reads a text as what it is, by what only its kind has: a feed by its root, arXiv's mail by its heads, BibTeX by its
 * entries, the text of a Hugging Face page by its layout; else any text with identifiers in it.
 * @throws {NoFeed} for a feed that is broken.
 */
export function readDigest(source: string, options: DigestOptions): ReadDigest {
  if (isFeed(source)) return readAsFeed(source, options);
  const text = unquoted(source);
  const mail = readMailDigest(text);
  if (mail.entries.length > 0 || isEmptyMail(text))
    return { kind: 'arxiv-mail', site: 'arxiv', mentions: [], ...mail };
  const list = looksLikeBibtex(text) ? readBibtex(text) : undefined;
  if (list && list.entries.length > 0) return { kind: 'bibtex', label: 'BibTeX list', mentions: [], ...list };
  return readAsText(text, options);
}

/** A mail that was answered more often is quoted no deeper by hand. */
const DEEPEST_QUOTE = 5;
const ALL_QUOTED = /^(?:[ \t]*(?:>[^\r\n]*)?(?:\r\n?|\n|$))*$/;

/** Without the quote signs that a mail program set before every line. */
function unquoted(source: string): string {
  let text = source;
  for (let depth = 0; depth < DEEPEST_QUOTE && text.includes('>') && ALL_QUOTED.test(text); depth += 1)
    text = text.replace(/^[ \t]*> ?/gm, '');
  return text;
}

function readAsFeed(text: string, { parseXml }: DigestOptions): ReadDigest {
  const { isArxiv, ...feed } = readFeed(text, parseXml);
  return { kind: 'feed', ...(isArxiv && { site: 'arxiv' }), ...feed };
}

/** A Hugging Face page has no identifiers but those in its abstracts; a list with identifiers has one in most of its items. */
function readAsText(text: string, { capturedAt }: DigestOptions): ReadDigest {
  const entries = readTextDigest(text, capturedAt ? { capturedAt } : {});
  const found = readAnyText(text);
  const hasFeet = entries.some(
    ({ authorCount, dateText }) => authorCount !== undefined || dateText !== undefined,
  );
  const isList =
    found.entries.length * 2 >= entries.length && found.entries.length + found.mentions.length > 0;
  if (entries.length > 0 && (hasFeet || !isList))
    return {
      kind: 'hf-text',
      site: 'huggingface',
      label: 'text of a Hugging Face page',
      entries,
      mentions: [],
    };
  return { kind: 'text', label: labelOf(text), ...found };
}

const LONGEST_LABEL = 60;

/** A heading in Markdown names the text, or a mail's subject. */
function labelOf(text: string): string {
  const [, heading = ''] = /^(?:#\s+|Subject:\s*)(.{3,200})$/im.exec(text.slice(0, 5000)) ?? [];
  const name = heading.replace(/\s+/g, ' ').trim();
  if (name === '') return 'pasted text';
  return name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : name;
}
