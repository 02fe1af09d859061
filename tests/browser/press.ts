import { expect, type Page } from '@playwright/test';
import { barsOn, marksOn } from './closed-roots.ts';
import { cdp } from './cdp.ts';

interface Control {
  readonly node: number;
  readonly name: string;
}

const PRESSABLE = new Set([
  'button',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'checkbox',
  'radio',
  'option',
]);

/** Presses a button of a paper's mark with the mouse, as a reader does: to the chip, then to the button that it opens. */
export async function press(page: Page, key: string, name: RegExp | string): Promise<void> {
  const mark = (await marksOn(page)).find((each) => each.key === key);
  if (!mark) throw new Error(`No mark for ${key}`);
  await pressIn(page, mark.root, name);
}

/** Presses a button of the bar. */
export async function pressOnBar(page: Page, name: RegExp | string): Promise<void> {
  const [bar] = await barsOn(page);
  if (!bar) throw new Error('No bar on this page');
  await pressIn(page, bar.root, name);
}

/** Moves the mouse to what there is to press first in there: the chip of a mark. */
export async function pointAt(page: Page, root: number): Promise<void> {
  await expect
    .poll(async () => {
      const [first] = await controlsIn(page, root);
      return first !== undefined && pointAtNode(page, first.node);
    })
    .toBe(true);
}

async function pressIn(page: Page, root: number, name: RegExp | string): Promise<void> {
  const reach = async () => {
    await pointAtNode(page, root);
    const [chip] = await controlsIn(page, root);
    if (chip) await pointAtNode(page, chip.node);
    const wanted = (await controlsIn(page, root)).find((control) => matches(control.name, name));
    return wanted !== undefined && (await pointAtNode(page, wanted.node));
  };
  await expect.poll(reach, { message: `${String(name)} can be pressed` }).toBe(true);
  await page.mouse.down();
  await page.mouse.up();
}

function matches(name: string, wanted: RegExp | string): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

/** What a screen reader would find to press in there, by the browser's own accessibility tree. */
async function controlsIn(page: Page, root: number): Promise<Control[]> {
  const session = await cdp(page);
  const { nodes } = await session.send('Accessibility.queryAXTree', { backendNodeId: root });
  return nodes.flatMap(({ ignored, role, name, backendDOMNodeId }) =>
    !ignored && backendDOMNodeId !== undefined && PRESSABLE.has(String(role?.value))
      ? [{ node: backendDOMNodeId, name: String(name?.value ?? '') }]
      : [],
  );
}

/** Moves the mouse to the middle of a node; `false` while it has no box. */
async function pointAtNode(page: Page, node: number): Promise<boolean> {
  const session = await cdp(page);
  try {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: node });
    const [x1, y1, , , x2, y2] = quads[0] ?? [];
    if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return false;
    await page.mouse.move((x1 + x2) / 2, (y1 + y2) / 2);
    return x1 !== x2;
  } catch {
    return false;
  }
}
