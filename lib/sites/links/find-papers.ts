import type { PaperFacts, PaperId } from '../../papers/paper.ts';
import { factsOf } from '../reading/facts.ts';
import type { Entry } from '../site.ts';
import { blocksOf } from './block.ts';
import { isLabel } from './labels.ts';
import { paperLinks, type PaperLink } from './paper-link.ts';
import { addressOf, readBlock } from './read-block.ts';
import { withMates } from './mates.ts';

/** The papers of a page by the links and identifiers in it. */
export interface Papers {
  /** What stands in a list, a table or a card: one for each block and paper. */
  readonly entries: Entry[];
  /** What only running text and references name, each paper once. */
  readonly mentions: PaperFacts[];
}

/** Finds the papers in parts of a page, whatever its markup; `url` is the page's address. */
export function findPapers(parts: readonly Element[], url: URL): Papers {
  const links = parts.flatMap((part) => paperLinks(part, url.href));
  if (links.length === 0) return { entries: [], mentions: [] };
  const listed = links.filter(({ isCited }) => !isCited);
  const { blocks, loose } = blocksOf(listed);
  const read = blocks.map((block) => readBlock(block, url));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const named = new Set([...loose, ...read.flatMap(({ named }) => named)]);
  const others = links.filter((link) => link.isCited || named.has(link));
  return { entries: withMates(entries, url), mentions: mentionsOf(others, entries, url) };
}

/**
 * The papers that parts of a page name, where nothing is an entry: comments, texts of posts. Each paper once, without those
 * that have an entry.
 */
export function findMentions(parts: readonly Element[], url: URL, entries: readonly Entry[]): PaperFacts[] {
  return mentionsOf(
    parts.flatMap((part) => paperLinks(part, url.href)),
    entries,
    url,
  );
}

/** A paper is called what the first link to it that says more than `paper` says. */
function mentionsOf(links: readonly PaperLink[], entries: readonly Entry[], url: URL): PaperFacts[] {
  const known = new Set(entries.flatMap(({ facts }) => facts.ids));
  const mentions = new Map<PaperId, PaperLink>();
  for (const link of links) {
    const { id } = link.found;
    const before = mentions.get(id);
    if (!known.has(id) && (!before || (isLabel(before.text) && !isLabel(link.text)))) mentions.set(id, link);
  }
  return [...mentions.values()].flatMap((link) => {
    const title = isLabel(link.text) ? '' : link.text;
    return factsOf({ title, ids: [link.found], ...addressOf(link, url) }) ?? [];
  });
}
