// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryLibrary } from './a-library.ts';
import { LIBRARY, MET, NUPES, openPopup, PRUNING, searchField } from './open-popup.tsx';
import { axeFindings } from './axe.ts';

beforeEach(() => {
  // A document without layout has no height to put rows in.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  localStorage.clear();
});
afterEach(cleanup);

const titles = () => screen.queryAllByRole('row').map((row) => row.querySelector('.row-title')?.textContent);
const focusedTitle = () => document.activeElement?.querySelector('.row-title')?.textContent;

describe('finding a saved paper again', () => {
  test('the caret stands in the search, the library below it, newest first', async () => {
    await openPopup();
    expect(document.activeElement).toBe(searchField());
    await waitFor(() => expect(titles()).toEqual([NUPES.title, PRUNING.title]));
  });

  test('half a word finds it, and the matched word is bold', async () => {
    const { container, type } = await openPopup();
    type('adapt');
    await waitFor(() => expect(titles()).toEqual([PRUNING.title]));
    expect(container.querySelector('b')?.textContent).toBe('Adaptive');
  });

  test('with nothing to match, the closest are listed, and one click searches all that was ever seen', async () => {
    const { type } = await openPopup();
    type('quantization zebrafish');
    await screen.findByText('Nothing has all of “quantization”, “zebrafish”; closest:');
    expect(titles()).toEqual([NUPES.title]);
    type('latent spaces');
    fireEvent.click(await screen.findByRole('button', { name: 'Search everything ever seen' }));
    await waitFor(() => expect(titles()).toEqual([MET.title]));
    expect(screen.getByTitle('Met, not saved')).toBeTruthy();
  });

  test('an empty library teaches one thing and offers one', async () => {
    const { container } = await openPopup(memoryLibrary([]));
    await screen.findByRole('heading', { name: 'Nothing saved yet' });
    expect(await axeFindings(container)).toEqual([]);
  });

  test('a store that cannot be opened says so, and lists nothing', async () => {
    const library = {
      ...memoryLibrary(LIBRARY),
      newest: async () => ({ ok: false, trouble: 'newer-store' }) as const,
    };
    await openPopup(library);
    expect((await screen.findByRole('alert')).textContent).toContain('newer Déjà Lu');
    expect(titles()).toEqual([]);
  });
});

describe('by keys alone', () => {
  test('down into the list, along it, and up again into the search', async () => {
    const { press } = await openPopup();
    press('ArrowDown');
    expect(focusedTitle()).toBe(NUPES.title);
    press('ArrowDown');
    expect(focusedTitle()).toBe(PRUNING.title);
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement).toBe(searchField());
  });

  test('r reads, and reads no more; Ctrl+Z takes it back', async () => {
    const { press, library } = await openPopup();
    press('ArrowDown');
    press('r');
    await waitFor(() => expect(library.reading(NUPES.key)?.readAt).toBeDefined());
    await screen.findByText('Done: read');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'z', ctrlKey: true });
    await waitFor(() => expect(library.reading(NUPES.key)?.readAt).toBeUndefined());
  });

  test('t edits the tags in place, and the row has the focus again afterwards', async () => {
    const { press, library } = await openPopup();
    press('ArrowDown');
    press('t');
    fireEvent.input(await screen.findByRole('combobox', { name: `Tags of ${NUPES.title}` }), {
      target: { value: 'second order,' },
    });
    press('Enter');
    await waitFor(() => expect(library.reading(NUPES.key)?.tags).toEqual(['quantization', 'second order']));
    await waitFor(() => expect(focusedTitle()).toBe(NUPES.title));
  });

  test('n writes a note; a popup that is closed over it has the words next time', async () => {
    const first = await openPopup();
    first.press('ArrowDown');
    first.press('n');
    fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'Table 3, and the appen' } });
    cleanup();
    const second = await openPopup();
    second.press('ArrowDown');
    second.press('n');
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('Table 3, and the appen');
  });

  test('Delete removes, the next row has the focus, and Undo brings it back', async () => {
    const { press, library } = await openPopup();
    press('ArrowDown');
    press('Delete');
    await waitFor(() => expect(titles()).toEqual([PRUNING.title]));
    await waitFor(() => expect(focusedTitle()).toBe(PRUNING.title));
    fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(titles()).toEqual([NUPES.title, PRUNING.title]));
    expect(library.reading(NUPES.key)?.savedAt).toBe(2000);
    await waitFor(() => expect(focusedTitle()).toBe(NUPES.title));
  });

  test('Enter opens, and what is opened is read; the popup that it closed offers Undo when it is back', async () => {
    const { press, library } = await openPopup();
    press('ArrowDown');
    press('Enter');
    await waitFor(() => expect(library.opened).toEqual(['https://arxiv.org/abs/2308.00001']));
    expect(library.reading(NUPES.key)?.readAt).toBeDefined();
    cleanup();
    await openPopup(library);
    fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(library.reading(NUPES.key)?.readAt).toBeUndefined());
  });

  test('what was done on a page is not brought up again by the next popup', async () => {
    const library = memoryLibrary(LIBRARY);
    await library.act([NUPES.key], { do: 'read', by: 'opening' });
    await openPopup(library);
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });
});
