import { NoFeed } from '../../exchange/feed/read-feed.ts';
import { toAddress } from '../../exchange/page-address.ts';
import { isFeed } from '../../exchange/read-digest.ts';
import { isHtml, readSource, type ReadSource } from '../../exchange/read-source.ts';
import type { ReadOptions, TextEntry } from '../../exchange/text-digest/read-text-digest.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { loadPageParser } from './parse-page.ts';
import { loadXmlParser } from './parse-xml.ts';
import { Unusable } from '../unusable.ts';

/** A paper, and whether a row stands for it or running text speaks of it. */
export type RecognisedEntry = (PaperFacts | TextEntry) & { readonly as: 'entry' | 'mention' };

/** What is recognised in a saved page or a text. */
export interface Recognised {
  /** Id of the site; `null` for a page or a text of none that is known. */
  readonly site: string | null;
  /** The site's own reader found nothing, and its links did. */
  readonly by?: 'links';
  /** The page's address, where it is known. */
  readonly url?: string;
  readonly entries: readonly RecognisedEntry[];
}

export interface RecogniseOptions extends ReadOptions {
  /** Where the page stood. */
  readonly url?: string;
}

/**
 * Reads a saved page as the extension would at its address, or by its links; a mail, a feed, a list, or any text.
 * Rejects with `Unusable` for a page without papers whose address is not known, and for a feed that is broken.
 */
export async function recogniseText(source: string, options: RecogniseOptions = {}): Promise<Recognised> {
  const url = toAddress(options.url);
  if (options.url !== undefined && !url) throw new Unusable(`${options.url} is not a web address.`);
  const read = await readUsable(source, url, options);
  if (read.kind === 'mail' && !read.url && isHtml(source) && isEmpty(read))
    throw new Unusable('The page does not say which address it stood at: give it with --url.');
  return {
    site: read.site,
    ...(read.by && { by: read.by }),
    ...(read.url !== undefined && { url: read.url }),
    entries: [
      ...read.entries.map((facts) => ({ ...facts, as: 'entry' as const })),
      ...read.mentions.map((facts) => ({ ...facts, as: 'mention' as const })),
    ],
  };
}

async function readUsable(
  source: string,
  url: URL | undefined,
  options: RecogniseOptions,
): Promise<ReadSource> {
  const parseXml = isFeed(source) ? await loadXmlParser() : noParser;
  // A mail's body may be a page; a text that says nothing of one does without the parser, which takes a second.
  const parseHtml =
    isHtml(source) || /^(?:MIME-Version|Content-Type):/im.test(source) ? await loadPageParser() : noParser;
  try {
    const { capturedAt } = options;
    return readSource(source, {
      parseXml,
      parseHtml,
      ...(url && { url }),
      ...(capturedAt && { capturedAt }),
    });
  } catch (error) {
    if (error instanceof NoFeed) throw new Unusable(error.message, { cause: error });
    throw error;
  }
}

function noParser(): never {
  throw new Error('A parser that was not expected to be needed was not loaded.');
}

function isEmpty({ entries, mentions }: ReadSource): boolean {
  return entries.length + mentions.length === 0;
}
