import { expect, test } from 'vitest';
import type { PaperKey } from '../../../../lib/papers/paper.ts';
import { OnTop } from '../../../../lib/search/kept/on-top.ts';
import { aPaper } from '../a-paper.ts';

const keyOf = (number: number) => `arxiv:2401.${String(number).padStart(5, '0')}` as PaperKey;

async function saved(onTop: OnTop, number: number): Promise<void> {
  await onTop.add([[keyOf(number), aPaper(`Paper ${number}`, { key: keyOf(number) })]]);
}

test('a reader saves one paper after the other: what was packed before is not packed again with each', async () => {
  const onTop = new OnTop();
  for (let number = 0; number < 17; number += 1) await saved(onTop, number);
  const [settled] = onTop.layers;
  for (let number = 17; number < 33; number += 1) {
    await saved(onTop, number);
    expect(onTop.layers[0]?.segment).toBe(settled?.segment);
    expect(onTop.layers.map(({ papers }) => papers)).toEqual([17, number - 16]);
  }
  await saved(onTop, 33);
  expect(onTop.layers.map(({ papers }) => papers)).toEqual([34]);
});

test('what is changed once more, or forgotten, counts once, or not at all', async () => {
  const onTop = new OnTop();
  for (let number = 0; number < 17; number += 1) await saved(onTop, number);
  await saved(onTop, 3);
  await onTop.add([[keyOf(4), undefined]]);
  expect(onTop.layers.map(({ papers }) => papers)).toEqual([15, 1]);
  expect(onTop.size).toBe(17);
});
