// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BarView } from '../../../lib/page/bar/bar-view.ts';
import { barInDocument, press, tagPanel, VIEW } from './bar-in-document.ts';

let page: ReturnType<typeof barInDocument>;
beforeEach(() => {
  page = barInDocument();
});
afterEach(() => page.end());

/** All text that a page's `window.find` could come upon, and every width that we compute. */
function textAndSizes(): string[] {
  const walk = document.createTreeWalker(page.root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walk.nextNode())
    if (walk.currentNode.parentElement?.localName !== 'style')
      texts.push(walk.currentNode.textContent?.trim() ?? '');
  const sizes = page.all('[style]').map((node) => node.getAttribute('style') ?? '');
  return [...new Set([...texts, ...sizes])].filter((text) => text !== '').toSorted();
}

const NEWCOMER: Partial<BarView> = {
  counts: { papers: 40, new: 40, duplicates: 0, read: 0, left: 40 },
  done: { label: 'Saved: A', change: 1 },
  hidden: 1,
  panel: tagPanel('A', ['one']),
};
const OLD_HAND: Partial<BarView> = {
  counts: { papers: 40, new: 3, duplicates: 37, read: 31, left: 2 },
  done: { label: 'Tagged 31 papers: pruning, quantisation', change: 900 },
  hidden: 31,
  resumes: true,
  panel: tagPanel('B', ['pruning', 'quantisation', 'low rank']),
};

test('no text in the bar, and no size, depends on what the reader has met, saved or tagged', () => {
  page.show(NEWCOMER);
  const newcomer = textAndSizes();
  page.show(OLD_HAND);
  expect(textAndSizes()).toEqual(newcomer);
});

test('what they read stands there all the same', () => {
  page.show(OLD_HAND);
  const says = page.all('[data-says]').map((node) => node.dataset['says']);
  expect(says).toEqual(
    expect.arrayContaining(['37', '31 hidden.', 'low rank', 'B', 'Tagged 31 papers: pruning, quantisation']),
  );
});

test('the only thing that the page’s size in digits depends on is the number of papers', () => {
  page.show(OLD_HAND);
  const widthOf = (counts: BarView['counts']) => {
    page.show({ counts });
    return page.all('.bar')[0]?.style.getPropertyValue('--digits');
  };
  expect(widthOf({ ...VIEW.counts, papers: 40, left: 0 })).toBe('2');
  expect(widthOf({ ...VIEW.counts, papers: 131, left: 0 })).toBe('3');
});

test('nothing of an act in the bar comes out to the page', () => {
  const heard: string[] = [];
  const listen = ({ type }: Event) => heard.push(type);
  for (const type of ['click', 'keydown', 'input']) document.addEventListener(type, listen);
  page.show();
  press(page.named('More'));
  page.show({ panel: tagPanel('A') });
  const input = page.named('Tags of A');
  for (const type of ['keydown', 'input'])
    input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  for (const type of ['click', 'keydown', 'input']) document.removeEventListener(type, listen);
  expect(heard).toEqual([]);
});
