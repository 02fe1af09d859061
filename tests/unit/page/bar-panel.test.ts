// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { axeFindings } from '../components/axe.ts';
import { barInDocument, key, notePanel, press, tagPanel, type, VIEW } from './bar-in-document.ts';

let page: ReturnType<typeof barInDocument>;
beforeEach(() => {
  page = barInDocument();
  page.show();
  const close = () => page.showWithout('panel');
  for (const act of ['closePanel', 'finishTags', 'finishNote'] as const)
    page.actions[act].mockImplementation(close);
});
afterEach(() => page.end());

const field = () => page.named(/^(Tags of|Note on) NUPES$/);
const hit = (name: string, more: KeyboardEventInit = {}) => key(page.root.activeElement, name, more);
const valueOf = (node: HTMLElement) =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? node.value : undefined;

describe('tagging on the page', () => {
  test('a comma ends a tag, the arrows take a known one, Enter in an empty field is done', () => {
    page.show({ panel: tagPanel('NUPES', ['cnn']) });
    expect(page.root.activeElement).toBe(field());
    type(field(), 'low rank,');
    expect(valueOf(field())).toBe('');
    type(field(), 'n');
    hit('ArrowDown');
    expect(page.all('[aria-selected=true]').map((option) => option.id)).toEqual([
      field().getAttribute('aria-activedescendant'),
    ]);
    hit('Enter');
    hit('Enter');
    expect(page.actions.finishTags).toHaveBeenCalledExactlyOnceWith(['cnn', 'low rank', 'NAS']);
  });

  test('a click takes a known tag, and another takes one off', () => {
    page.show({ panel: tagPanel('NUPES', ['cnn']) });
    const [known] = page.all('[role=option]');
    if (known) press(known);
    press(page.named('Remove cnn'));
    hit('Enter');
    expect(page.actions.finishTags).toHaveBeenCalledExactlyOnceWith(['pruning']);
  });

  test('Escape leaves the choice, then the field; half a tag stands there again the next time', () => {
    page.show({ panel: tagPanel('NUPES') });
    type(field(), 'pru');
    hit('ArrowDown');
    hit('Escape');
    expect(page.all('[aria-selected=true]')).toEqual([]);
    expect(page.actions.closePanel).not.toHaveBeenCalled();
    hit('Escape');
    expect(page.actions.closePanel).toHaveBeenCalledOnce();
    page.show({ panel: tagPanel('NUPES') });
    expect(valueOf(field())).toBe('pru');
  });

  test('what an input method is still composing is not taken for a tag', () => {
    page.show({ panel: tagPanel('NUPES') });
    const input = field();
    if (input instanceof HTMLInputElement) input.value = '剪枝，';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    expect(page.all('.tag-chip')).toEqual([]);
    input.dispatchEvent(new Event('compositionend', { bubbles: true }));
    expect(page.all('.tag-chip').map((chip) => chip.title)).toEqual(['剪枝']);
  });
});

describe('a note on the page', () => {
  test('Ctrl+Enter keeps it, once; Enter alone is a new line', () => {
    page.show({ panel: notePanel('NUPES') });
    type(field(), 'Table 3');
    hit('Enter');
    expect(page.actions.finishNote).not.toHaveBeenCalled();
    hit('Enter', { ctrlKey: true });
    expect(page.actions.finishNote).toHaveBeenCalledExactlyOnceWith('Table 3');
  });

  test('Escape keeps what was typed', () => {
    page.show({ panel: notePanel('NUPES', 'first') });
    type(field(), 'first, and second');
    hit('Escape');
    expect(page.actions.finishNote).toHaveBeenCalledExactlyOnceWith('first, and second');
  });

  test('what a full disk did not take stands in the field again; what was kept does not', () => {
    page.show({ panel: notePanel('NUPES') });
    type(field(), 'not lost');
    hit('Escape');
    page.show({ trouble: 'The disk is full.' });
    page.show({ panel: notePanel('NUPES') });
    expect(valueOf(field())).toBe('not lost');

    hit('Escape');
    page.show({ done: { label: 'Note kept', change: 3 } });
    page.show({ panel: notePanel('NUPES', 'as another tab has it') });
    expect(valueOf(field())).toBe('as another tab has it');
  });
});

describe('a panel', () => {
  test.each([tagPanel('NUPES', ['cnn']), notePanel('NUPES', 'first')])(
    'for a $kind keeps its field, its text and the keyboard while the page counts on',
    (panel) => {
      page.show({ panel });
      const typedIn = field();
      type(typedIn, 'half a thou');
      page.show({ counts: { ...VIEW.counts, left: 1 }, done: { label: 'Saved', change: 2 }, hidden: 2 });
      expect(field()).toBe(typedIn);
      expect(valueOf(field())).toBe('half a thou');
      expect(page.root.activeElement).toBe(typedIn);
      expect(page.bar.isTyping()).toBe(true);
    },
  );

  test('gives way to the one of another paper', () => {
    page.show({ panel: notePanel('NUPES', 'one') });
    page.show({ panel: notePanel('OBC', 'two') });
    expect(page.all('textarea').map(valueOf)).toEqual(['two']);
  });

  test('that was opened from the bar gives the keyboard back to it', () => {
    page.actions.help.mockImplementation(() => page.show({ panel: { kind: 'help' } }));
    press(page.named('More'));
    press(page.named('Keys'));
    expect(page.root.activeElement).toBe(page.named('Close'));
    hit('Escape');
    expect(page.actions.closePanel).toHaveBeenCalledOnce();
    expect(page.root.activeElement).toBe(page.named('More'));
  });

  test('help lists the reader’s keys, and the key that opened it closes it', () => {
    const keys = { ...DEFAULT_SETTINGS.keys, save: 'b', help: 'H' };
    page.show({ panel: { kind: 'help' }, settings: { ...DEFAULT_SETTINGS, keys } });
    const at = page.all('dd').findIndex((line) => line.textContent?.startsWith('Save'));
    expect(page.all('dt')[at]?.textContent).toBe('b');
    hit('H');
    expect(page.actions.closePanel).toHaveBeenCalledOnce();
  });

  test.each([tagPanel('NUPES', ['cnn']), notePanel('NUPES'), { kind: 'help' } as const])(
    'for $kind has nothing that axe finds',
    async (panel) => {
      page.show({ panel });
      document.body.replaceChildren(...page.all('.panel'));
      expect(await axeFindings(document.body)).toEqual([]);
      document.body.replaceChildren();
    },
  );
});
