/** Where a node's words stand in the text of the whole. */
export interface Span {
  readonly node: Element;
  readonly start: number;
  readonly end: number;
}

/** The text of a part of a page in lines, as it is shown, and where its nodes stand in it. */
export interface ShownText {
  readonly text: string;
  /** Of every element that has any words, in the page's order: the outer before the inner. */
  readonly spans: readonly Span[];
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TBODY TR UL'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'DEJA-LU-MARK']);

/**
 * Lines end at `br`, around blocks, and in `pre`. Where a mail is in text nodes alone, its own line ends are all there is;
 * between `br`s they are white space. No layout is asked.
 */
export function shownText(root: Element): ShownText {
  const spans: { node: Element; start: number; end: number }[] = [];
  let text = '';
  const endLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const enter = (node: Element, keepsLines: boolean) => {
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) endLine();
    const span = { node, start: text.length, end: text.length };
    spans.push(span);
    for (const child of node.childNodes) {
      if (isText(child)) text += keepsLines ? child.data : child.data.replace(/[ \t\r\n]+/g, ' ');
      else if (isElement(child) && child.tagName === 'BR') text += '\n';
      else if (isElement(child) && !UNSEEN.has(child.tagName))
        enter(child, keepsLines || child.tagName === 'PRE');
    }
    span.end = text.length;
    if (isBlock) endLine();
  };
  enter(root, root.querySelector('br') === null || root.closest('pre') !== null);
  return { text, spans: spans.filter(({ start, end }) => end > start) };
}

/** `Node.TEXT_NODE`: the names are missing where pages are read without a browser. */
function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** `Node.ELEMENT_NODE` */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
