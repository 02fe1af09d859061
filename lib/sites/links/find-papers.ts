import type { PaperFacts } from '../../papers/paper.ts';
import { factsOf } from '../reading/facts.ts';
import type { Entry } from '../site.ts';
import { blocksOf, type Block } from './block.ts';
import { holdingsOf } from './holdings.ts';
import { isLabel, isTitle } from './labels.ts';
import { paperLinks, type PaperLink } from './paper-link.ts';
import { isCited } from './references.ts';
import { runsIn, type Run } from './runs.ts';
import { standsAsTitle, titleInBlock, type Titled } from './title-of.ts';

/** The papers of a page by the links in it. */
export interface Papers {
  /** What stands in a list, a table or a card. */
  readonly entries: Entry[];
  /** What running text and references name, each paper once. */
  readonly mentions: PaperFacts[];
}

/** Finds the papers of a page, or of a part of it, whatever its markup; `url` is the page's address. */
export function findPapers(root: ParentNode, url: URL): Papers {
  const links = paperLinks(root, url.href);
  if (links.length === 0) return { entries: [], mentions: [] };
  const cited = new Set(links.filter(({ node }) => isCited(node)));
  const listed = links.filter((link) => !cited.has(link));
  const { blocks, loose } = blocksOf(listed, holdingsOf(listed, root));
  const read = blocks.map((block) => readBlock(block, url));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const named = new Set([...cited, ...loose, ...read.flatMap(({ named }) => named)]);
  return {
    entries,
    mentions: mentionsOf(
      links.filter((link) => named.has(link)),
      entries,
      url,
    ),
  };
}

interface Read {
  readonly entry?: Entry;
  readonly named: readonly PaperLink[];
}

function readBlock(block: Block, url: URL): Read {
  const runs = runsIn([block.anchor, ...block.rest]);
  const head = headOf(block, runs);
  if (!head) return { named: block.links };
  const { link, titled } = head;
  const forms = formsOf(link, block.links);
  const facts = factsOf({
    title: titled.title,
    ids: forms.map(({ found }) => found),
    ...addressOf(link, url),
  });
  const { anchor, rest } = block;
  const entry = facts && {
    facts,
    anchor,
    ...(rest.length > 0 && { rest }),
    places: [{ after: placeOf(titled.run) }],
  };
  return { ...(entry && { entry }), named: block.links.filter((each) => !forms.includes(each)) };
}

/** The link that the block is about, and its title. */
function headOf(block: Block, runs: readonly Run[]): { link: PaperLink; titled: Titled } | undefined {
  const link = block.links.find((each) => isTitle(each.text) && standsAsTitle(runs, each, block));
  const run = link && runs.find((each) => each.link === link.node);
  if (link && run) return { link, titled: { title: link.text, run } };
  const label = block.links.find(({ text }) => isLabel(text));
  const titled = label && titleInBlock(runs, block.links);
  return titled && { link: label, titled };
}

/** All links to the one work: the same identifier again, and what a label leads to under another kind of identifier. */
function formsOf(head: PaperLink, links: readonly PaperLink[]): PaperLink[] {
  const forms = [head];
  for (const link of links) {
    const isSame = forms.some(({ found }) => found.id === link.found.id);
    const isOtherKind = forms.every(({ found }) => kindOf(found.id) !== kindOf(link.found.id));
    if (link !== head && (isSame || (isOtherKind && isLabel(link.text)))) forms.push(link);
  }
  return forms;
}

function kindOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** The line that the title ends; not a link. */
function placeOf({ line }: Run): Element {
  return line;
}

function mentionsOf(links: readonly PaperLink[], entries: readonly Entry[], url: URL): PaperFacts[] {
  const known = new Set(entries.flatMap(({ facts }) => facts.ids));
  const mentions: PaperFacts[] = [];
  for (const link of links) {
    if (known.has(link.found.id)) continue;
    known.add(link.found.id);
    const title = isLabel(link.text) ? '' : link.text;
    mentions.push(
      ...[factsOf({ title, ids: [link.found], ...addressOf(link, url) })].filter(
        (facts) => facts !== undefined,
      ),
    );
  }
  return mentions;
}

function addressOf({ node }: PaperLink, url: URL): { url?: string } {
  const href = node.getAttribute('href') ?? '';
  return href !== '' && URL.canParse(href, url.href) ? { url: new URL(href, url.href).href } : {};
}
