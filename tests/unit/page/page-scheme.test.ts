// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { lookAgain, type PageLook } from '../../../lib/page/page-scheme.ts';

const BEFORE: PageLook = { scheme: 'light', ground: 'white' };
const WHITE_TEXT = 'color: rgb(255, 255, 255)';

/** How a page of one paragraph looks to us. */
function lookOf(body: string, rootStyle = ''): PageLook {
  document.documentElement.setAttribute('style', rootStyle);
  document.body.innerHTML = body;
  return lookAgain(document.querySelector('p') ?? undefined, BEFORE);
}

beforeEach(() => document.documentElement.removeAttribute('style'));

test('the first background behind an entry says how the page looks, whatever its text is', () => {
  const dark = lookOf('<div style="background-color: rgb(20, 20, 30)"><p>A paper</p></div>');
  expect(dark).toEqual({ scheme: 'dark', ground: 'rgb(20, 20, 30)' });
  const light = lookOf('<div style="background-color: rgb(250, 250, 250)"><p>A paper</p></div>', WHITE_TEXT);
  expect(light.scheme).toBe('light');
});

test('a page without any background is white, unless its text is light: then the browser drew it dark', () => {
  expect(lookOf('<p>A paper</p>').scheme).toBe('light');
  expect(lookOf('<p>A paper</p>', 'color: rgb(0, 0, 0)').scheme).toBe('light');
  expect(lookOf('<p>A paper</p>', WHITE_TEXT).scheme).toBe('dark');
});

test('what looks as before is the very same look: nothing is painted again', () => {
  const first = lookOf('<p>A paper</p>', WHITE_TEXT);
  expect(lookAgain(document.querySelector('p') ?? undefined, first)).toBe(first);
});
