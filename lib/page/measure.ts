/** Where an entry lies as seen from its mark, in pixels. */
export interface Reach {
  /** From the mark's corner to the entry's. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How much room there is at the right of the mark, up to the edge of the entry or of the window. */
  readonly room: number;
}

interface Measured {
  readonly host: Element;
  readonly nodes: readonly Element[];
  readonly onReach: (reach: Reach) => void;
}

/** Marks are measured before they are scrolled to. */
const AHEAD = '600px 0px';

/**
 * Tells marks that follow the words of an entry how far the entry reaches: only those near the screen, and only when the
 * browser has laid out the page anyway, so that no layout is forced. Again when the window or an entry changes its size.
 */
export function createMeasuring(document: Document, signal: AbortSignal) {
  const window = document.defaultView;
  const watched = new Map<Element, Measured>();
  const near = new Set<Element>();
  const anchors = new Map<Element, Element>();
  const sizes = new ResizeObserver((records) => {
    measure(new Set(records.flatMap(({ target }) => anchors.get(target) ?? [])));
  });
  const sight = new IntersectionObserver(
    (records) => {
      for (const { target, isIntersecting } of records) {
        if (!isIntersecting || near.has(target)) continue;
        near.add(target);
        for (const node of watched.get(target)?.nodes ?? []) sizes.observe(node);
      }
    },
    { rootMargin: AHEAD },
  );

  /** All is read before anything is written. */
  function measure(targets: ReadonlySet<Element>): void {
    const edge = document.documentElement.clientWidth;
    const reaches = [...targets].flatMap((target) => {
      const one = watched.get(target);
      return one?.host.isConnected ? [[one, reachOf(one, edge)] as const] : [];
    });
    for (const [one, reach] of reaches) one.onReach(reach);
  }

  window?.addEventListener('resize', () => window.requestAnimationFrame(() => measure(near)), { signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    sight.disconnect();
  });

  return {
    /** @returns a function that ends it. */
    watch(anchor: Element, one: Measured): () => void {
      watched.set(anchor, one);
      for (const node of one.nodes) anchors.set(node, anchor);
      sight.observe(anchor);
      return () => {
        if (watched.get(anchor) !== one) return;
        watched.delete(anchor);
        near.delete(anchor);
        sight.unobserve(anchor);
        for (const node of one.nodes) {
          anchors.delete(node);
          sizes.unobserve(node);
        }
      };
    },
  };
}

function reachOf({ host, nodes }: Measured, edge: number): Reach {
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
    room: Math.min(right, edge) - from.left,
  };
}
