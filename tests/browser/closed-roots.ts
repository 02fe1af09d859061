import type { Page } from '@playwright/test';
import { cdp } from './cdp.ts';
import { attribute, descendants, textOf, type DomNode } from './dom-node.ts';

/** What a mark says to the reader, read as the browser's own tools read it: no page can. */
export interface SeenMark {
  readonly key: string;
  readonly marks: readonly string[];
  readonly reason: string;
  /** The text inside, and what stands in its labels for screen readers. */
  readonly text: string;
  /** The one element in the closed root that says all this. */
  readonly root: number;
}

export interface SeenBar {
  /** `40 papers, 12 new, 9 duplicates, 6 read, 28 left` */
  readonly label: string;
  readonly text: string;
  readonly root: number;
}

/** Every `<deja-lu-mark>` of the page, in its order; copies of a card each have their own. */
export async function marksOn(page: Page): Promise<SeenMark[]> {
  const hosts = await hostsOn(page, 'DEJA-LU-MARK');
  return hosts.map((host) => {
    const root = innerRoot(host, 'data-marks');
    return {
      key: attribute(host, 'data-key') ?? '',
      marks: (attribute(root, 'data-marks') ?? '').split(' ').filter((token) => token !== ''),
      reason: attribute(root, 'data-reason') ?? '',
      text: textOf(root),
      root: root.backendNodeId,
    };
  });
}

/** What each paper's mark says: `{'arxiv:9912.00001': 'new saved'}`; its first copy speaks for a card. */
export async function tokensOn(page: Page): Promise<Record<string, string>> {
  const marks = await marksOn(page);
  return Object.fromEntries(marks.toReversed().map((mark) => [mark.key, mark.marks.join(' ')]));
}

export async function barsOn(page: Page): Promise<SeenBar[]> {
  const hosts = await hostsOn(page, 'DEJA-LU-BAR');
  return hosts.map((host) => {
    const root = innerRoot(host, 'aria-label');
    return { label: attribute(root, 'aria-label') ?? '', text: textOf(root), root: root.backendNodeId };
  });
}

async function hostsOn(page: Page, name: string): Promise<DomNode[]> {
  const session = await cdp(page);
  await session.send('DOM.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.send('DOM.disable');
  return descendants(root).filter((node) => node.nodeName === name);
}

/** The one element in a closed root that says it all; the host itself where a page has copied it, without its root. */
function innerRoot(host: DomNode, labelledBy: string): DomNode {
  const [shadow] = host.shadowRoots ?? [];
  if (!shadow) return host;
  if (shadow.shadowRootType !== 'closed') throw new Error(`The root of ${host.nodeName} is open`);
  return descendants(shadow).find((node) => attribute(node, labelledBy) !== undefined) ?? shadow;
}
