/** Text of a block, in pieces of one kind each. */
export interface Run {
  readonly text: string;
  /** The nearest ancestor that begins a line of its own, judged by its name: no layout is read. */
  readonly line: Element;
  /** Which line of the block; a `br` begins one too. */
  readonly row: number;
  readonly link?: Element;
  /** Bold, or called a title by the page. */
  readonly strong?: Element;
  /** In italics, neither in a link nor bold: most often a venue or names. */
  readonly italic?: Element;
}

type Around = Pick<Run, 'line' | 'link' | 'strong' | 'italic'>;

interface Walk {
  readonly runs: Run[];
  row: number;
}

const BEGINS_LINE = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN P ' +
    'SECTION SUMMARY TD TH TR'
  ).split(' '),
);
/** What is not read, and lists and tables within the block: they are blocks of their own. */
const LEFT_OUT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT TEXTAREA SELECT BUTTON svg PRE UL OL DL TABLE DEJA-LU-MARK DEJA-LU-BAR'.split(
    ' ',
  ),
);

const [ELEMENT, TEXT] = [1, 3];

/** The text of a block, in order. */
export function runsIn(nodes: readonly Element[]): Run[] {
  const walk: Walk = { runs: [], row: 0 };
  for (const node of nodes) {
    walk.row += 1;
    collect(walk, node, { line: node, ...(node.tagName === 'A' && { link: node }) });
  }
  return walk.runs;
}

function collect(walk: Walk, parent: Element, around: Around): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === TEXT) add(walk, node.nodeValue ?? '', around);
    else if (node.nodeType === ELEMENT) enter(walk, node as Element, around);
  }
}

function enter(walk: Walk, element: Element, around: Around): void {
  const name = element.tagName;
  if (LEFT_OUT.has(name)) return;
  if (name === 'BR') walk.row += 1;
  else if (BEGINS_LINE.has(name)) enterLine(walk, element, around);
  else if (name === 'A') enterLink(walk, element, around);
  else collect(walk, element, { ...around, ...styleOf(element, around) });
}

function enterLine(walk: Walk, element: Element, around: Around): void {
  walk.row += 1;
  collect(walk, element, { ...around, ...(isCalledTitle(element) && { strong: element }), line: element });
  walk.row += 1;
}

function styleOf(element: Element, { link, strong }: Around): Partial<Around> {
  const name = element.tagName;
  if (name === 'B' || name === 'STRONG' || isCalledTitle(element)) return { strong: element };
  return (name === 'I' || name === 'EM') && !link && !strong ? { italic: element } : {};
}

/** `title`, `paper-title`, `p-name`: on personal pages, in cards, by many generators of sites. */
const TITLE =
  /(?:^|\s)(?:(?:paper|pub|publication|entry|article|item|card|post)[-_]?)?(?:title|p-name)(?:\s|$)/i;

function isCalledTitle(element: Element): boolean {
  return element.hasAttributes() && TITLE.test(element.getAttribute('class') ?? '');
}

/** A link that is an image alone has a run too: what stands before and after it can be told. */
function enterLink(walk: Walk, link: Element, around: Around): void {
  walk.runs.push({ ...around, text: '', row: walk.row, link });
  collect(walk, link, { ...around, link });
}

/** Neighbours of one kind are one run. */
function add(walk: Walk, text: string, around: Around): void {
  const last = walk.runs.at(-1);
  const isSame =
    last?.row === walk.row &&
    last.line === around.line &&
    last.link === around.link &&
    last.strong === around.strong &&
    last.italic === around.italic;
  if (last && isSame) walk.runs[walk.runs.length - 1] = { ...last, text: last.text + text };
  else walk.runs.push({ ...around, text, row: walk.row });
}

/** The text of several runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
