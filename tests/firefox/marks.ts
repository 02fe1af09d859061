import type { Page } from 'puppeteer-core';
import { askNode, below, nodesIn, wordsOf, type Bidi, type BidiNode } from './bidi.ts';
import { until } from './firefox.ts';

export interface FirefoxMark {
  readonly key: string;
  readonly marks: string;
  readonly node: BidiNode;
}

export async function marksIn(bidi: Bidi, context: string): Promise<FirefoxMark[]> {
  const hosts = await nodesIn(bidi, context, 'deja-lu-mark');
  return hosts.map((node) => {
    const root = below(node).find((each) => each.value.attributes?.['data-marks'] !== undefined);
    return {
      key: node.value.attributes?.['data-key'] ?? '',
      marks: root?.value.attributes?.['data-marks'] ?? '',
      node,
    };
  });
}

/** Presses a button of a mark with the mouse: first the chip, which opens it, then the button. */
export async function pressInMark(
  page: Page,
  bidi: Bidi,
  context: string,
  key: string,
  name: RegExp,
): Promise<void> {
  const buttons = async () => {
    const mark = (await marksIn(bidi, context)).find((each) => each.key === key);
    return mark ? below(mark.node).filter(({ value }) => value.localName === 'button') : [];
  };
  const chip = await until(`a chip for ${key}`, async () => (await buttons())[0]);
  await page.mouse.move(...(await middleOf(bidi, context, chip)));
  const button = await until(`${String(name)} in the mark of ${key}`, async () =>
    (await buttons()).find((each) => name.test(wordsOf(each))),
  );
  const [x, y] = await until('a place to press', async () => {
    const place = await middleOf(bidi, context, button);
    return place[0] > 0 ? place : undefined;
  });
  await page.mouse.click(x, y);
}

async function middleOf(bidi: Bidi, context: string, node: BidiNode): Promise<[number, number]> {
  const text = await askNode(
    bidi,
    context,
    node,
    `(node) => {
      node.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = node.getBoundingClientRect();
      return [x + width / 2, y + height / 2].join(' ');
    }`,
  );
  const [x = 0, y = 0] = text.split(' ').map(Number);
  return [x, y];
}
