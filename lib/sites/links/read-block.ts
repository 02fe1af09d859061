import { normaliseTitle, tidyText } from '../../papers/title.ts';
import { factsOf } from '../reading/facts.ts';
import type { Entry } from '../site.ts';
import type { Block } from './block.ts';
import { capitals, cutTitle, withoutLead } from './cut-title.ts';
import { isLabel, isTitle, saysPaper } from './labels.ts';
import type { PaperLink } from './paper-link.ts';
import { placeOf } from './place-of.ts';
import { runsIn, type Run } from './runs.ts';
import { standsAsTitle, titleInBlock } from './title-of.ts';
import { aroundOf, isRunOf, type Titled } from './titled.ts';

/** What became of a block: its entry, and the links that are only mentions. */
interface Read {
  readonly entry?: Entry;
  readonly named: readonly PaperLink[];
}

/** A block with more links to papers than this is a page in one piece. */
const MOST_LINKS = 100;

/** One entry a block: the paper that it is about. The others that it names are mentions. */
export function readBlock(block: Block, url: URL): Read {
  const { links } = block;
  const head = links.length > MOST_LINKS ? undefined : headOf(block);
  if (!head) return { named: links };
  const { link, titled } = head;
  const forms = formsOf(link, links);
  const facts = factsOf({
    title: titled.title,
    ids: forms.map(({ found }) => found),
    version: forms.find(({ found }) => found.id === link.found.id && found.version !== undefined)?.found
      .version,
    ...addressOf(link, url),
  });
  if (!facts) return { named: links };
  const [anchor, ...rest] = head.nodes;
  const entry = { facts, anchor, ...(rest.length > 0 && { rest }), places: [placeOf(titled.line, anchor)] };
  return { entry, named: links.filter((each) => !forms.includes(each)) };
}

interface Head {
  readonly link: PaperLink;
  readonly titled: Titled;
  readonly nodes: readonly [Element, ...Element[]];
}

/** The link that the block is about, and its title. */
function headOf(block: Block): Head | undefined {
  const nodes = [block.anchor, ...block.rest] as const;
  const runs = runsIn(nodes);
  const said = saidByLink(block, runs);
  if (said === 'several') return undefined;
  if (said) return { ...said, nodes };
  const link = block.links.find(({ text }) => isLabel(text));
  if (!link || isNumberedReference(runs, link)) return undefined;
  const titled = titleInBlock(runs, block.links, block.isListed) ?? wordyLabel(runs, link, block.isListed);
  const isSaid = titled && (block.isListed || capitals(titled.title) >= LEAST_CAPITALS);
  const own = titled && { link, titled, nodes };
  return isSaid ? own : (underHeading(block, link) ?? own ?? inCard(block, link));
}

/** The first link that stands as a title does; `several` where lines are broken by hand and each is another paper's. */
function saidByLink(
  { links, isListed }: Block,
  runs: readonly Run[],
): Pick<Head, 'link' | 'titled'> | 'several' | undefined {
  const stands = (link: PaperLink) =>
    isTitle(link.text) &&
    (!isListed ||
      standsAsTitle(
        runs,
        link,
        links.filter((other) => other !== link),
        isListed,
      ));
  const [link, ...others] = links.filter(stands);
  const said = link && titleOfLink(runs, link);
  if (!link || !said || isRemark(runs, link, links)) return undefined;
  const onLine = others.filter((other) => titleOfLink(runs, other)?.line === said.line);
  if (new Set(onLine.map(({ found }) => found.id)).size >= MOST_ON_LINE) return 'several';
  const before = runs.slice(
    0,
    runs.findIndex((run) => isRunOf(run, link)),
  );
  const better = isWeak(link.text) ? titleInBlock(before, [], isListed) : undefined;
  return { link, titled: better && wordsIn(better.title) > MOST_WEAK_WORDS + 1 ? better : said };
}

/** `Title`, what it is about, with a link to earlier work in it, and a link at the end that says `Paper`. */
function isRemark(runs: readonly Run[], link: PaperLink, links: readonly PaperLink[]): boolean {
  const run = runs.find((each) => isRunOf(each, link));
  const isFirst = !run || isLabel(aroundOf(run, runs).before);
  return !isFirst && links.some((other) => other.found.id !== link.found.id && saysPaper(other.text));
}

const MOST_ON_LINE = 2;

function titleOfLink(runs: readonly Run[], link: PaperLink): Titled | undefined {
  const run = runs.find((each) => isRunOf(each, link));
  return run && { title: link.text.replace(READING_TIME, ''), line: run.line };
}

/** `Title (12 minute read)`, in newsletters. */
const READING_TIME = /\s*\(\d{1,3} min(?:ute)?s? read\)$/i;

/** A paragraph that begins with fewer capitals may be a sentence; the heading above it then is the title. */
const LEAST_CAPITALS = 0.6;
const LEAST_WORDS_OF_HEADING = 3;

/** A heading, and below it the links: `Title`, names, `[pdf] [code]`. A section's heading is shorter. */
function underHeading({ lead }: Block, link: PaperLink): Head | undefined {
  const [heading, ...rest] = lead();
  if (!heading) return undefined;
  const nodes = [heading, ...rest] as const;
  const named = runsIn(rest).find(({ text }) => NAMES_TITLE.test(text));
  if (named) return { link, titled: { title: cutTitle(named.text), line: heading }, nodes };
  const title = withoutLead(tidyText(heading.textContent));
  const isSaid =
    isTitle(title) && (wordsIn(title) >= LEAST_WORDS_OF_HEADING || NUMBERED.test(heading.textContent ?? ''));
  return isSaid ? { link, titled: { title, line: heading }, nodes } : undefined;
}

const NAMES_TITLE = /^\s*(?:(?:paper )?title|论文标题|论文题目|标题|题目)\s*[:：]\s*\S/i;
const NUMBERED = /^\s*\d{1,2}[.)]\s/;

/** A card, or an item, whose links stand in a list of their own below its heading or its words. */
function inCard({ card }: Block, link: PaperLink): Head | undefined {
  const area = card();
  if (!area) return undefined;
  const [line, ...more] = area.querySelectorAll('h1, h2, h3, h4, h5, h6');
  const title = withoutLead(tidyText(line?.textContent));
  if (line && more.length === 0 && isTitle(title)) return { link, titled: { title, line }, nodes: [area] };
  const titled = area.tagName === 'LI' ? titleInBlock(runsIn([area]), [], true) : undefined;
  return titled && { link, titled, nodes: [area] };
}

const MOST_WEAK_WORDS = 2;

/** `Book`, `Website (v2)`: there are more labels than anyone can list. */
function isWeak(text: string): boolean {
  return wordsIn(text) <= MOST_WEAK_WORDS;
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}

/** `A preprint on bioRxiv`, where nothing else is said of it. */
function wordyLabel(runs: readonly Run[], label: PaperLink, isListed: boolean): Titled | undefined {
  const isWordy =
    wordsIn(label.text) > MOST_WEAK_WORDS + 1 && !/^\W*(?:https?:|www\.|doi|arxiv)/i.test(label.text);
  return isWordy && !label.isText && isListed ? titleOfLink(runs, label) : undefined;
}

/** `[12] Authors. Title. arXiv:2401.00001`; a link that says `paper` makes it a list of papers. */
function isNumberedReference(runs: readonly Run[], label: PaperLink): boolean {
  const first = runs.find(({ text }) => tidyText(text) !== '');
  return /^\s*\[\d{1,3}\]/.test(first?.text ?? '') && !saysPaper(label.text);
}

/** All links to the one work: its identifier again, its title again, and what a label leads to under another kind of identifier. */
function formsOf(head: PaperLink, links: readonly PaperLink[]): PaperLink[] {
  const forms = [head];
  const title = normaliseTitle(head.text);
  for (const link of links) {
    if (link === head) continue;
    const isSame = forms.some(({ found }) => found.id === link.found.id);
    const isOtherKind = forms.every(({ found }) => kindOf(found.id) !== kindOf(link.found.id));
    const saysSame = isLabel(link.text) || normaliseTitle(link.text) === title;
    if (isSame || (isOtherKind && saysSame)) forms.push(link);
  }
  return forms;
}

function kindOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** Where the link leads; an identifier in the text leads nowhere. */
export function addressOf({ node, isText }: Pick<PaperLink, 'node' | 'isText'>, url: URL): { url?: string } {
  const href = node.getAttribute('href') ?? '';
  if (isText || !(PLAIN_ADDRESS.test(href) || URL.canParse(href, url.href))) return {};
  return { url: PLAIN_ADDRESS.test(href) ? href : new URL(href, url.href).href };
}

/** Most links to papers are whole already, and to resolve them would change nothing. */
const PLAIN_ADDRESS = /^https:\/\/[a-z]+(?:\.[a-z]+)+\/(?!\.)(?:[\w-]|[./](?!\.))+$/;
