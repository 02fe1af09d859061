import {
  readTextDigest,
  type ReadOptions,
  type TextEntry,
} from '../../exchange/text-digest/read-text-digest.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { siteAt } from '../../sites/all.ts';
import { allFacts } from '../../sites/site.ts';
import { pageAddress, toAddress } from './page-address.ts';
import { parsePage } from './parse-page.ts';
import { Unusable } from './unusable.ts';

/** What is recognised in a saved page or a text. */
export interface Recognised {
  /** Id of the site; `null` for a page of a site that is not known, on which nothing is recognised. */
  readonly site: string | null;
  /** The page's address, where it is known. */
  readonly url?: string;
  readonly entries: readonly (PaperFacts | TextEntry)[];
}

export interface RecogniseOptions extends ReadOptions {
  /** Where the page stood. */
  readonly url?: string;
}

/** Pasted text is of this site: the only one whose text layout is known. */
const TEXT_SITE = 'huggingface';

/**
 * Reads a saved page as the extension would at its address, or a text digest.
 * Rejects with `Unusable` for a page whose address is not known.
 */
export async function recogniseText(source: string, options: RecogniseOptions = {}): Promise<Recognised> {
  const url = toAddress(options.url);
  if (options.url !== undefined && !url) throw new Unusable(`${options.url} is not a web address.`);
  if (isHtml(source)) return recognisePage(source, url);
  return { site: TEXT_SITE, ...(url && { url: url.href }), entries: readTextDigest(source, options) };
}

/** Titles and abstracts can hold a `<`, but do not begin with a tag. */
function isHtml(source: string): boolean {
  return /^[\ufeff\s]*<(?:!doctype|!--|\?xml|[a-z][a-z0-9-]*[\s>])/i.test(source);
}

async function recognisePage(html: string, given: URL | undefined): Promise<Recognised> {
  const document = await parsePage(html);
  const url = given ?? pageAddress(html, document);
  if (!url) throw new Unusable('The page does not say which address it stood at: give it with --url.');
  const site = siteAt(url);
  if (!site) return { site: null, url: url.href, entries: [] };
  const isDigest = site.digestAt(url, document) !== undefined;
  const entries = isDigest ? site.read(document, url) : [];
  return { site: site.id, url: url.href, entries: entries.map(allFacts) };
}
