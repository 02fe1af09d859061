import { normaliseTitle, tidyText } from '../../papers/title.ts';
import { factsOf } from '../reading/facts.ts';
import type { Entry } from '../site.ts';
import type { Block } from './block.ts';
import { isLabel, isTitle, saysPaper } from './labels.ts';
import type { PaperLink } from './paper-link.ts';
import { runsIn, type Run } from './runs.ts';
import { standsAsTitle, titleInBlock } from './title-of.ts';
import { isRunOf, type Titled } from './titled.ts';

/** What became of a block: its entry, and the links that are only mentions. */
interface Read {
  readonly entry?: Entry;
  readonly named: readonly PaperLink[];
}

/** One entry a block: the paper that it is about. The others that it names are mentions. */
export function readBlock(block: Block, url: URL): Read {
  const { anchor, rest, links } = block;
  const runs = runsIn([anchor, ...rest]);
  const head = headOf(block, runs);
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
  const entry = { facts, anchor, ...(rest.length > 0 && { rest }), places: [{ after: titled.line }] };
  return { entry, named: links.filter((each) => !forms.includes(each)) };
}

/** The link that the block is about, and its title. */
function headOf(block: Block, runs: readonly Run[]): { link: PaperLink; titled: Titled } | undefined {
  const { links, isListed } = block;
  const said = links.find(
    (link) =>
      isTitle(link.text) &&
      standsAsTitle(
        runs,
        link,
        links.filter((other) => other !== link),
        isListed,
      ),
  );
  const run = said && runs.find((each) => isRunOf(each, said));
  if (run) return { link: said, titled: { title: said.text, line: run.line } };
  const label = links.find(({ text }) => isLabel(text));
  if (!label || isNumberedReference(runs, label)) return undefined;
  const titled = titleInBlock(runs, links, isListed);
  return titled && { link: label, titled };
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
export function addressOf({ node, isText }: PaperLink, url: URL): { url?: string } {
  const href = node.getAttribute('href') ?? '';
  return !isText && URL.canParse(href, url.href) ? { url: new URL(href, url.href).href } : {};
}
