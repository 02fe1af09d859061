// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { observe } from '../../../lib/page/observe.ts';
import { framesByHand } from './frames.ts';

let frames: ReturnType<typeof framesByHand>;
let life: AbortController;

beforeEach(() => {
  document.body.innerHTML = '<main></main>';
  frames = framesByHand(window);
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  frames.end();
});

/** The page adds a row, and its observers are told. */
async function addRow(): Promise<void> {
  document.querySelector('main')?.append(document.createElement('p'));
  await new Promise((told) => setImmediate(told));
}

test('what was marked is put back before anybody sees the frame', async () => {
  const look = vi.fn();
  observe(document, life.signal, look, undefined, () => false);
  await addRow();
  frames.frame();
  expect(look).toHaveBeenCalledTimes(1);
});

test('while nothing is marked the page is laid out first: its own start-up is a long frame already', async () => {
  const look = vi.fn();
  observe(document, life.signal, look, undefined, () => true);
  await addRow();
  await addRow();
  frames.frame();
  expect(look).not.toHaveBeenCalled();
  frames.afterLayout();
  expect(look).toHaveBeenCalledTimes(1);
});

test('a page that is left before that is not looked at', async () => {
  const look = vi.fn();
  observe(document, life.signal, look, undefined, () => true);
  await addRow();
  frames.frame();
  life.abort();
  frames.afterLayout();
  expect(look).not.toHaveBeenCalled();
});
