// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TagField } from '../../../components/TagField.tsx';
import { axeFindings } from './axe.ts';

const VOCABULARY = [
  { tag: 'pruning', papers: 12 },
  { tag: 'NAS', papers: 3 },
];

afterEach(cleanup);

function open(tags: readonly string[], draft = '') {
  const told = {
    onDone: vi.fn<(tags: readonly string[]) => void>(),
    onCancel: vi.fn<() => void>(),
    onChange: vi.fn<(tags: readonly string[]) => void>(),
    onDraft: vi.fn<(text: string) => void>(),
  };
  const view = render(
    <TagField tags={tags} vocabulary={VOCABULARY} label="Tags of NUPES" draft={draft} {...told} />,
  );
  const input = screen.getByRole<HTMLInputElement>('combobox');
  return { ...told, view, input, press: (key: string) => fireEvent.keyDown(input, { key }) };
}

const type = (input: HTMLInputElement, value: string) => fireEvent.input(input, { target: { value } });

describe('tagging a paper', () => {
  test('the caret stands in the field at once', () => {
    const { input } = open([]);
    expect(document.activeElement).toBe(input);
  });

  test('a comma ends a tag; Enter ends another; Enter again is done', () => {
    const { input, press, onDone } = open(['cnn']);
    type(input, 'low rank,');
    expect(input.value).toBe('');
    type(input, 'ViT');
    press('Enter');
    press('Enter');
    expect(onDone).toHaveBeenCalledExactlyOnceWith(['cnn', 'low rank', 'ViT']);
  });

  test('the arrows take a known tag', () => {
    const { input, press, onChange } = open([]);
    type(input, 'n');
    press('ArrowDown');
    expect(input.getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    press('Enter');
    expect(onChange).toHaveBeenLastCalledWith(['NAS']);
  });

  test('Backspace in an empty field takes the last tag back, and a click any tag', () => {
    const { press, onChange } = open(['a', 'b', 'c']);
    press('Backspace');
    expect(onChange).toHaveBeenLastCalledWith(['a', 'b']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove a' }));
    expect(onChange).toHaveBeenLastCalledWith(['b']);
  });

  test('Escape first leaves the choice, then the field; what was typed is kept for the next time', () => {
    const { input, press, onCancel, onDone, onDraft } = open([]);
    type(input, 'pru');
    press('ArrowDown');
    press('Escape');
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
    expect(onCancel).not.toHaveBeenCalled();
    press('Escape');
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onDone).not.toHaveBeenCalled();
    expect(onDraft).toHaveBeenLastCalledWith('pru');
  });

  test('a draft stands in the field again', () => {
    expect(open([], 'pru').input.value).toBe('pru');
  });

  test('clicking elsewhere keeps the typed text as a tag', () => {
    const { input, onDone } = open(['a']);
    type(input, 'second order');
    fireEvent.focusOut(input, { relatedTarget: document.body });
    expect(onDone).toHaveBeenCalledExactlyOnceWith(['a', 'second order']);
  });

  test('keys that are typed here are nobody else’s shortcut', () => {
    const heard = vi.fn<() => void>();
    document.addEventListener('keydown', heard);
    open([]).press('r');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('axe finds nothing, with and without offers', async () => {
    const { view, input } = open(['a']);
    expect(await axeFindings(view.container)).toEqual([]);
    type(input, 'nothing like it');
    expect(await axeFindings(view.container)).toEqual([]);
  });
});
