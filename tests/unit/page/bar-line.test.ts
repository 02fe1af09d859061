// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { axeFindings } from '../components/axe.ts';
import { barInDocument, press, VIEW } from './bar-in-document.ts';

let page: ReturnType<typeof barInDocument>;
beforeEach(() => {
  page = barInDocument();
  page.show();
});
afterEach(() => page.end());

describe('the line of counts', () => {
  test('says the counts to a screen reader, and each part what it does', () => {
    expect(page.root.querySelector('.bar')?.getAttribute('aria-label')).toBe(
      '40 papers, 12 new, 9 duplicates, 6 read, 28 left',
    );
    expect(page.names()).toEqual([
      '12 new. Next new paper',
      '9 again, marked',
      '6 read, dimmed',
      '28 left. Next one left',
      'More',
    ]);
  });

  test('goes to the next new paper, and to the next one left', () => {
    press(page.named(/Next new paper/));
    press(page.named(/Next one left/));
    expect(page.actions.nextNew).toHaveBeenCalledOnce();
    expect(page.actions.nextLeft).toHaveBeenCalledOnce();
  });

  test('does nothing for a click that a script made up', () => {
    page.named(/Next new paper/).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(page.actions.nextNew).not.toHaveBeenCalled();
  });

  test.each([
    [1, true],
    [39, true],
    [0, false],
    [40, false],
  ])('with %i left of forty, coming back offers to resume: %s', (left, resumes) => {
    page.show({ resumes: true, counts: { ...VIEW.counts, left } });
    const name = page.named(new RegExp(`^${left} left`)).getAttribute('aria-label');
    expect(name).toBe(`${left} left. ${resumes ? 'Resume where you stopped' : 'Next one left'}`);
  });

  test('says by a shape what becomes of duplicates and of what is read', () => {
    page.show({ settings: { ...DEFAULT_SETTINGS, duplicates: 'hide', read: 'mark' } });
    expect(page.named(/^9 again, hidden/).dataset['treated']).toBe('hide');
    expect(page.named(/^6 read, marked/).dataset['treated']).toBe('mark');
  });

  test('a paper’s own page has no line, and a page that is no digest no bar', () => {
    page.show({ isList: false });
    expect(page.names()).toEqual([]);
    page.bar.show(null);
    expect(document.querySelector('deja-lu-bar')).toBeNull();
  });

  test('the end of the script takes the bar away', () => {
    page.end();
    expect(document.querySelector('deja-lu-bar')).toBeNull();
  });

  test('axe finds nothing', async () => {
    page.show({ hidden: 3, done: { label: 'Saved: NUPES', change: 4 } });
    press(page.named('More'));
    document.body.replaceChildren(...page.all('.bar'));
    expect(await axeFindings(document.body)).toEqual([]);
    document.body.replaceChildren();
  });
});

describe('the keyboard', () => {
  test('stays on its part while the counts change under it', () => {
    const part = page.named(/Next one left/);
    part.focus();
    page.show({ counts: { ...VIEW.counts, left: 27 }, hidden: 2 });
    expect(page.root.activeElement).toBe(part);
    expect(part.getAttribute('aria-label')).toBe('27 left. Next one left');
  });

  test('goes on to the dot when the bar collapses under it, and back', () => {
    page.named('More').focus();
    page.show({ settings: { ...DEFAULT_SETTINGS, bar: { collapsed: true, side: 'middle' } } });
    expect(page.root.activeElement).toBe(page.named('28 left. Open the bar'));
    press(page.named('28 left. Open the bar'));
    expect(page.actions.place).toHaveBeenCalledExactlyOnceWith({ collapsed: false });
    page.show({ settings: DEFAULT_SETTINGS });
    expect(page.root.activeElement).toBe(page.named(/Next new paper/));
  });

  test('is the page’s own while it is only on a part of the line', () => {
    page.named('More').focus();
    expect(page.bar.isTyping()).toBe(false);
  });
});
