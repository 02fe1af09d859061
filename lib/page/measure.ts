import { afterLayout } from './after-layout.ts';

/** Where an entry lies as seen from its mark, in pixels. */
export interface Reach {
  /** From the mark's corner to the entry's. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How much room there is at the right of the mark, on its line. */
  readonly room: number;
}

/** A mark, and the nodes of the page that it speaks for. */
export interface Measured {
  readonly host: Element;
  readonly nodes: readonly Element[];
  /** The node whose words the mark follows, if it does. */
  readonly after: Element | undefined;
  readonly onReach: (reach: Reach) => void;
}

/**
 * Tells marks how far their entries reach: those near the screen, and only when the browser has laid out the page anyway, so
 * that no layout is forced; again when an entry or the window changes its size.
 *
 * @param near the marks near the screen, asked once a frame in which the reader scrolls or marks were placed.
 * @returns what to call when marks were placed: `look` asks which are near, `watch` is told.
 */
export function keepMeasured(
  document: Document,
  signal: AbortSignal,
  near: () => readonly Measured[],
): { readonly look: () => void; readonly watch: (marks: readonly Measured[]) => void } {
  const window = document.defaultView;
  const watched = new Map<Element, Set<Measured>>();
  let hasResized = false;
  let nearby: ReadonlySet<Measured> = new Set();
  const sizes = new ResizeObserver((records) => {
    measure(new Set(records.flatMap(({ target }) => [...(watched.get(target) ?? [])])));
  });

  /** All is read before anything is written. */
  function measure(marks: ReadonlySet<Measured>): void {
    const edge = document.documentElement.clientWidth;
    const reaches = [...marks].map((mark) => {
      return mark.host.isConnected && nearby.has(mark) ? reachOf(mark, edge) : undefined;
    });
    [...marks].forEach((mark, index) => {
      const reach = reaches[index];
      if (reach) mark.onReach(reach);
      else forget(mark);
    });
  }

  function watchOne(mark: Measured): void {
    for (const node of mark.nodes) {
      const marks = watched.get(node) ?? new Set();
      if (marks.has(mark)) continue;
      watched.set(node, marks.add(mark));
      sizes.unobserve(node);
      sizes.observe(node);
    }
  }

  /** A mark that was taken away, or is far from the screen again. */
  function forget(mark: Measured): void {
    for (const node of mark.nodes) {
      watched.get(node)?.delete(mark);
      if (watched.get(node)?.size !== 0) continue;
      watched.delete(node);
      sizes.unobserve(node);
    }
  }

  /**
   * What was not near in the frame before waits for the next one. The browser may have left it out of the layout until now
   * (`content-visibility: auto`, as on the cards of Hugging Face), and would make up for that one by one as each is asked.
   */
  const look = afterLayout(window, signal, () => {
    if (hasResized) for (const marks of [...watched.values()]) for (const mark of [...marks]) forget(mark);
    hasResized = false;
    const before = nearby;
    nearby = new Set(near());
    for (const mark of nearby) if (before.has(mark)) watchOne(mark);
    if ([...nearby].some((mark) => !before.has(mark))) look();
  });

  function watch(marks: readonly Measured[]): void {
    nearby = new Set(marks);
    marks.forEach(watchOne);
  }

  window?.addEventListener('scroll', look, { signal, passive: true, capture: true });
  window?.addEventListener(
    'resize',
    () => {
      hasResized = true;
      look();
    },
    { signal },
  );
  signal.addEventListener('abort', () => sizes.disconnect());
  return { look, watch };
}

function reachOf({ host, nodes, after }: Measured, edge: number): Reach {
  const from = host.getBoundingClientRect();
  const boxes = nodes.map((node) => node.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return {
    left: left - from.left,
    top: top - from.top,
    width: right - left,
    height: bottom - top,
    room: Math.min(after ? lineEndOf(after) : right, edge) - from.left,
  };
}

/** The right edge of the block that a node's words stand in. */
function lineEndOf(after: Element): number {
  const view = after.ownerDocument.defaultView;
  const displayOf = (node: Element) => view?.getComputedStyle(node).display ?? '';
  let block = after;
  while (block.parentElement && displayOf(block).startsWith('inline')) block = block.parentElement;
  return roomAround(block, displayOf).getBoundingClientRect().right;
}

/** The last cell of a row, and the last item in a flex box, may end before the table or the box could. */
function roomAround(block: Element, displayOf: (node: Element) => string): Element {
  const { parentElement: row } = block;
  if (!row || block.nextElementSibling) return block;
  if (/^T[DH]$/.test(block.tagName)) return block.closest('table')?.parentElement ?? block;
  return displayOf(row).endsWith('flex') ? row : block;
}
