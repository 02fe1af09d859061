// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { barInDocument, key, press, VIEW } from './bar-in-document.ts';

let page: ReturnType<typeof barInDocument>;
beforeEach(() => {
  page = barInDocument();
  page.show();
});
afterEach(() => page.end());

const hit = (name: string) => key(page.root.activeElement, name);
const here = () => page.root.activeElement?.textContent;

describe('a menu of the bar', () => {
  test('opens on what is chosen; the arrows go round, Home and End to its ends', () => {
    press(page.named(/^6 read/));
    expect(here()).toBe('Dim');
    hit('ArrowUp');
    expect(here()).toBe('Mark');
    hit('ArrowUp');
    expect(here()).toBe('Hide (the page can notice)');
    hit('ArrowDown');
    expect(here()).toBe('Mark');
    hit('End');
    expect(here()).toBe('Hide (the page can notice)');
    hit('Home');
    expect(here()).toBe('Mark');
  });

  test('treats the papers as chosen, and closes', () => {
    press(page.named(/^9 again/));
    press(page.named(/^Hide/));
    expect(page.actions.treat).toHaveBeenCalledExactlyOnceWith('duplicates', 'hide');
    expect(page.all('[role=menu]')).toEqual([]);
  });

  test.each(['Escape', 'Tab'])(
    '%s closes it, and the keyboard is back on the part that opened it',
    (name) => {
      const opener = page.named(/^9 again/);
      press(opener);
      expect(opener.getAttribute('aria-expanded')).toBe('true');
      hit(name);
      expect(page.all('[role=menu]')).toEqual([]);
      expect(opener.getAttribute('aria-expanded')).toBe('false');
      expect(page.root.activeElement).toBe(opener);
    },
  );

  test('its part closes it again, and another part opens another', () => {
    press(page.named(/^9 again/));
    press(page.named(/^6 read/));
    expect(page.all('[role=menu]').map((menu) => menu.getAttribute('aria-label'))).toEqual([
      'Papers read or dismissed',
    ]);
    press(page.named(/^6 read/));
    expect(page.all('[role=menu]')).toEqual([]);
  });

  test('stays as it is, with the keyboard in it, while the page counts on', () => {
    press(page.named(/^6 read/));
    hit('End');
    const [menu] = page.all('[role=menu]');
    const active = page.root.activeElement;
    page.show({
      counts: { ...VIEW.counts, left: 3 },
      settings: { ...DEFAULT_SETTINGS, read: 'hide' },
    });
    expect(page.all('[role=menu]')).toEqual([menu]);
    expect(page.root.activeElement).toBe(active);
    expect(page.all('[aria-checked=true]').map((line) => line.textContent)).toEqual([
      'Hide (the page can notice)',
    ]);
  });

  test('keys in it are its own', () => {
    press(page.named('More'));
    expect(page.bar.isTyping()).toBe(true);
    hit('Escape');
    expect(page.bar.isTyping()).toBe(false);
  });

  test('More saves all new, marks the rest as seen, opens the library, shows the keys, moves and collapses the bar', () => {
    const offers = [
      'Save all new',
      'Mark the rest as seen',
      'Library',
      'Keys',
      'Move to the left',
      'Move to the right',
      'Collapse',
    ];
    for (const offer of offers) {
      press(page.named('More'));
      press(page.named(offer));
    }
    const { saveAllNew, markRestSeen, library, help, place } = page.actions;
    for (const act of [saveAllNew, markRestSeen, library, help]) expect(act).toHaveBeenCalledOnce();
    expect(place.mock.calls).toEqual([[{ side: 'left' }], [{ side: 'right' }], [{ collapsed: true }]]);
  });
});
