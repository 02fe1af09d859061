// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MarkView } from '../../../lib/page/mark-view.ts';
import { marksOnPage } from '../../../lib/page/marks-on-page.ts';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import type { Entry } from '../../../lib/sites/site.ts';
import { framesByHand } from './frames.ts';

const NEW: MarkView = {
  marks: ['new'],
  says: 'new',
  reason: '',
  title: 'A paper',
  leads: false,
  joined: false,
  asked: false,
  dim: false,
  look: { scheme: 'light', ground: 'white' },
  keys: DEFAULT_SETTINGS.keys,
};

let life: AbortController;
let frames: ReturnType<typeof framesByHand>;
let marks: ReturnType<typeof marksOnPage>;

beforeEach(() => {
  life = new AbortController();
  frames = framesByHand(window);
  const ignore = () => undefined;
  marks = marksOnPage(document, life.signal, { onAction: ignore, onFocus: ignore, onReach: ignore });
});
afterEach(() => {
  life.abort();
  frames.end();
  document.body.replaceChildren();
});

/** A page of so many rows. */
function rows(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const anchor = document.createElement('p');
    document.body.append(anchor);
    const key = `arxiv:9912.${String(10_000 + index)}` as PaperKey;
    return { facts: { key, ids: [], title: `Paper ${index}` }, anchor, places: [{ after: anchor }] };
  });
}

const hosts = () => document.querySelectorAll('deja-lu-mark').length;

describe('a page of a thousand entries', () => {
  test('is marked within fifteen frames, though what is known comes in the midst of it', () => {
    const entries = rows(1_000);
    let count = 0;
    const nextFrame = () => {
      count += 1;
      frames.frame();
      frames.afterLayout();
    };
    marks.place(entries);
    while (hosts() < 500) nextFrame();
    marks.show(entries.map(() => NEW));
    while (hosts() < 1_000) nextFrame();
    expect(count).toBeLessThanOrEqual(15);
  });

  test('is never asked for its layout once something is written', () => {
    const entries = rows(1_000);
    marks.place(entries);
    while (hosts() < 1_000) {
      frames.frame();
      frames.afterLayout();
    }
    marks.show(entries.map(() => NEW));
    frames.frame();
    frames.afterLayout();
    expect(frames.forced()).toBe(0);
  });

  test('that was marked is not written to again for what it shows already', () => {
    const entries = rows(50);
    marks.place(entries);
    marks.show(entries.map(() => NEW));
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    marks.show(entries.map(() => ({ ...NEW })));
    expect(observer.takeRecords()).toEqual([]);
    observer.disconnect();
  });
});

describe('what the page has taken away', () => {
  test('takes its marks with it', () => {
    const entries = rows(60);
    marks.place(entries);
    for (const { anchor } of entries.slice(20)) anchor.remove();
    marks.place(entries.slice(0, 20));
    expect(hosts()).toBe(20);
    expect(marks.areInPlace()).toBe(true);
    marks.clear();
    expect(hosts()).toBe(0);
  });
});
