// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NOTICE_STAYS } from '../../../lib/page/bar/stay.ts';
import { barInDocument, press, VIEW } from './bar-in-document.ts';

let page: ReturnType<typeof barInDocument>;
beforeEach(() => {
  vi.useFakeTimers();
  page = barInDocument();
  page.show();
});
afterEach(() => {
  page.end();
  vi.useRealTimers();
});

const SAVED = { label: 'Saved: NUPES', change: 7 };
const seen = () => page.all('.notice:not([hidden])').map((node) => node.getAttribute('aria-label'));
const readOut = () => page.all('[role=status] > *');
const noticeOf = (label: string) =>
  page.all('.notice').find((node) => node.getAttribute('aria-label') === label);

describe('what has just been done', () => {
  test('stands there with its undo for eight seconds', () => {
    page.show({ done: SAVED });
    expect(seen()).toEqual(['Saved: NUPES']);
    vi.advanceTimersByTime(NOTICE_STAYS - 1);
    expect(page.actions.dismissDone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(page.actions.dismissDone).toHaveBeenCalledOnce();
  });

  test('the page counting on does not make it stay longer; another act does', () => {
    page.show({ done: SAVED });
    vi.advanceTimersByTime(NOTICE_STAYS / 2);
    page.show({ counts: { ...VIEW.counts, left: 1 } });
    vi.advanceTimersByTime(NOTICE_STAYS / 2);
    expect(page.actions.dismissDone).toHaveBeenCalledTimes(1);
    page.show({ done: { label: 'Saved: NUPES', change: 8 } });
    vi.advanceTimersByTime(NOTICE_STAYS - 1);
    expect(page.actions.dismissDone).toHaveBeenCalledTimes(1);
  });

  test('waits as long as it is pointed at, and its time then begins anew', () => {
    page.show({ done: SAVED });
    noticeOf('Saved: NUPES')?.dispatchEvent(new Event('pointerenter'));
    vi.advanceTimersByTime(NOTICE_STAYS * 5);
    expect(page.actions.dismissDone).not.toHaveBeenCalled();
    noticeOf('Saved: NUPES')?.dispatchEvent(new Event('pointerleave'));
    vi.advanceTimersByTime(NOTICE_STAYS);
    expect(page.actions.dismissDone).toHaveBeenCalledOnce();
  });

  test('waits as long as the keyboard is on its undo', () => {
    page.show({ done: SAVED });
    page.named('Undo').focus();
    vi.advanceTimersByTime(NOTICE_STAYS * 5);
    expect(page.actions.dismissDone).not.toHaveBeenCalled();
  });

  test('is taken back by Undo, and the keyboard stays in the bar when Undo has gone', () => {
    page.show({ done: SAVED });
    press(page.named('Undo'));
    expect(page.actions.undo).toHaveBeenCalledExactlyOnceWith(7);
    page.show({ done: { label: 'Undone: saved NUPES' } });
    expect(page.names()).not.toContain('Undo');
    expect(page.root.activeElement).toBe(page.named(/Next new paper/));
  });

  test('nothing is dismissed after the script has ended', () => {
    page.show({ done: SAVED });
    page.end();
    vi.advanceTimersByTime(NOTICE_STAYS * 2);
    expect(page.actions.dismissDone).not.toHaveBeenCalled();
  });
});

describe('what is read out', () => {
  test('is one new node for each thing said, however often the bar is shown', () => {
    page.show({ done: SAVED });
    const said = readOut();
    expect(said.map((node) => node.dataset['says'])).toEqual(['Saved: NUPES']);
    page.show({ counts: { ...VIEW.counts, left: 2 } });
    expect(readOut()).toHaveLength(1);
    expect(readOut()[0]).toBe(said[0]);
    page.show({ done: { label: 'Saved: NUPES', change: 8 } });
    expect(readOut()).toHaveLength(1);
    expect(readOut()[0]).not.toBe(said[0]);
  });

  test('is gone when the notice is', () => {
    page.show({ done: SAVED });
    page.showWithout('done');
    expect(readOut()).toEqual([]);
    expect(seen()).toEqual([]);
  });
});

test('what is hidden is counted, and one click brings it back', () => {
  page.show({ hidden: 3 });
  expect(seen()).toEqual(['3 hidden.']);
  press(page.named('Show'));
  expect(page.actions.showHidden).toHaveBeenCalledOnce();
});

test('a store that cannot be used says so until it can', () => {
  page.show({ trouble: 'The disk is full.' });
  vi.advanceTimersByTime(NOTICE_STAYS * 5);
  expect(seen()).toEqual(['The disk is full.']);
  page.showWithout('trouble');
  expect(seen()).toEqual([]);
});
