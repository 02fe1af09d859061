// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NoteField } from '../../../components/NoteField.tsx';
import { axeFindings } from './axe.ts';

afterEach(cleanup);

function open(note: string, draft?: string) {
  const told = {
    onDone: vi.fn<(note: string) => void>(),
    onCancel: vi.fn<() => void>(),
    onDraft: vi.fn<(text: string) => void>(),
  };
  const { container } = render(
    <NoteField note={note} {...(draft !== undefined && { draft })} label="Note on NUPES" {...told} />,
  );
  return { ...told, container, box: screen.getByRole<HTMLTextAreaElement>('textbox') };
}

const type = (box: HTMLTextAreaElement, value: string) => fireEvent.input(box, { target: { value } });

test('Ctrl+Enter saves the note, once, though the field loses the focus right after', () => {
  const { box, onDone } = open('');
  type(box, 'Table 3: no retraining');
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
  fireEvent.blur(box);
  expect(onDone).toHaveBeenCalledExactlyOnceWith('Table 3: no retraining');
});

test('Enter alone is a new line', () => {
  const { box, onDone, onCancel } = open('a');
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(onDone).not.toHaveBeenCalled();
  expect(onCancel).not.toHaveBeenCalled();
});

test('Escape loses nothing that was typed', () => {
  const { box, onDone } = open('first');
  type(box, 'first, and second');
  fireEvent.keyDown(box, { key: 'Escape' });
  expect(onDone).toHaveBeenCalledExactlyOnceWith('first, and second');
});

test('Escape from an untouched note changes nothing', () => {
  const { box, onDone, onCancel } = open('first');
  fireEvent.keyDown(box, { key: 'Escape' });
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onDone).not.toHaveBeenCalled();
});

test('every change is told, so that a closing popup can keep it; a draft stands in the field again', () => {
  const { box, onDraft } = open('', 'half a thou');
  expect(box.value).toBe('half a thou');
  type(box, 'half a thought');
  expect(onDraft).toHaveBeenLastCalledWith('half a thought');
});

test('axe finds nothing', async () => {
  expect(await axeFindings(open('a').container)).toEqual([]);
});
