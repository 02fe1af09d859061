// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { isAt, ownerOf, putAt } from '../../../lib/page/place.ts';
import type { Place } from '../../../lib/sites/site.ts';

const PAGE =
  '<p id="first">Words <a id="link" href="#">of a link</a>, and <br />more.</p><p id="second">Others.</p>';

describe('a mark’s host', () => {
  test.each<[string, (node: (id: string) => Element) => Place, string]>([
    [
      'is the last child of a card',
      (node) => ({ parent: node('first'), corner: 'top-left', x: 0, y: 0 }),
      'more.|',
    ],
    ['follows the last words of a row', (node) => ({ after: node('second') }), 'Others.|'],
    ['stands just behind a link, outside of it', (node) => ({ behind: node('link') }), 'of a link|, and'],
    ['stands just before a heading', (node) => ({ above: node('second') }), 'more.|Others.'],
  ])('%s', (_what, placeIn, around) => {
    document.body.innerHTML = PAGE;
    const place = placeIn((id) => document.getElementById(id) ?? document.body);
    const host = document.createElement('b');
    host.textContent = '|';
    expect(isAt(place, host)).toBe(false);
    putAt(place, host);
    expect(document.body.textContent).toContain(around);
    expect(isAt(place, host)).toBe(true);
    expect(host.closest('a')).toBeNull();
    ownerOf(place).remove();
    expect(isAt(place, host) && host.isConnected).toBe(false);
  });
});
