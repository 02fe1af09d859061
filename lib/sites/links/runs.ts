/** Text of a block, in pieces of one kind each. */
export interface Run {
  readonly text: string;
  /** The nearest ancestor that begins a line of its own, by its name: no layout is read. */
  readonly line: Element;
  /** Which line of the block; a `br` begins one too. */
  readonly row: number;
  readonly link?: Element;
  readonly strong?: Element;
}

const BEGINS_LINE =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|LI|MAIN|OL|P|SECTION|SUMMARY|TABLE|TD|TH|TR|UL)$/;
const STRONG = /^(?:B|STRONG)$/;
const UNSEEN = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|TEXTAREA|SELECT|BUTTON|SVG|DEJA-LU-MARK|DEJA-LU-BAR)$/i;

interface Walk {
  readonly runs: Run[];
  row: number;
}

/** The text of a block in order. Lists and tables within it are blocks of their own, and left out. */
export function runsIn(blocks: readonly Element[]): Run[] {
  const walk: Walk = { runs: [], row: 0 };
  for (const block of blocks) {
    walk.row += 1;
    collect(walk, block, { line: block });
  }
  return walk.runs;
}

function collect(walk: Walk, parent: Element, around: Pick<Run, 'line' | 'link' | 'strong'>): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === node.TEXT_NODE) addText(walk, node.nodeValue ?? '', around);
    else if (node.nodeType === node.ELEMENT_NODE) enter(walk, node as Element, around);
  }
}

function enter(walk: Walk, element: Element, around: Pick<Run, 'line' | 'link' | 'strong'>): void {
  const name = element.tagName.toUpperCase();
  if (UNSEEN.test(name) || /^(?:UL|OL|TABLE)$/.test(name)) return;
  if (name === 'BR') {
    walk.row += 1;
  } else if (BEGINS_LINE.test(name)) {
    walk.row += 1;
    collect(walk, element, { ...around, line: element });
    walk.row += 1;
  } else {
    if (name === 'A') walk.runs.push({ ...around, text: '', row: walk.row, link: element });
    collect(walk, element, {
      ...around,
      ...(name === 'A' && { link: element }),
      ...(STRONG.test(name) && { strong: element }),
    });
  }
}

/** Neighbours of one kind are one run. */
function addText(walk: Walk, text: string, around: Pick<Run, 'line' | 'link' | 'strong'>): void {
  const last = walk.runs.at(-1);
  const isSame =
    last &&
    last.row === walk.row &&
    last.line === around.line &&
    last.link === around.link &&
    last.strong === around.strong;
  if (isSame) walk.runs[walk.runs.length - 1] = { ...last, text: last.text + text };
  else if (text !== '') walk.runs.push({ ...around, text, row: walk.row });
}
