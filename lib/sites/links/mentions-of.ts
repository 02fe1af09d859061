import type { PaperFacts } from '../../papers/paper.ts';
import type { SiteReader } from '../site.ts';
import { findMentions } from './find-papers.ts';

/** The papers that a page's running text and references name, each once, without those that have an entry. */
export function mentionsOf(site: SiteReader, document: Document, url: URL): readonly PaperFacts[] {
  const { mentionsIn } = site;
  if (mentionsIn === undefined) return site.mentions?.(document, url) ?? [];
  return findMentions([...document.querySelectorAll(mentionsIn)], url, site.read(document, url));
}
