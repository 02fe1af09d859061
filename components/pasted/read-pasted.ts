import { readSource, type ReadSource } from '../../lib/exchange/read-source.ts';

/** What a reader pastes: a browser gives the text, and the page that it was copied from where there was one. */
export interface Pasted {
  readonly text: string;
  readonly html?: string;
}

const parsers = {
  parseXml: (xml: string) => new DOMParser().parseFromString(xml, 'application/xml'),
  // A document that is parsed so is at rest: nothing of it runs and nothing is loaded.
  parseHtml: (html: string) => new DOMParser().parseFromString(html, 'text/html'),
};

/**
 * Reads what was pasted or dropped. Of the text and the page it was copied from, the page has the links, and the text the
 * layout: what finds more papers is taken, the page where both find as many, since its titles are links.
 * @throws {NoFeed} for a feed that is broken.
 */
export function readPasted({ text, html }: Pasted, capturedAt: Date): ReadSource {
  const plain = readSource(text, { ...parsers, capturedAt });
  if (html === undefined || plain.kind === 'arxiv-mail' || plain.kind === 'bibtex') return plain;
  const page = readSource(`<!-- copied -->${html}`, parsers);
  return page.entries.length > 0 && page.entries.length >= plain.entries.length ? page : plain;
}
