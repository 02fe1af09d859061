// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageModel } from '../../../components/page-model.ts';
import { PopupScreen } from '../../../components/PopupScreen.tsx';
import { startLibrary } from '../../../components/start-library.ts';
import type { PageState } from '../../../lib/messages/page-state.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { aPaper, memoryLibrary, saved, type MemoryLibrary } from './a-library.ts';
import { axeFindings } from './axe.ts';

const NUPES = aPaper('2308.00001', {
  title: 'NUPES: Non-Uniform Post-Training Quantization',
  authorCount: 3,
});
const PRUNING = aPaper('2207.00002', {
  title: 'Layer-Adaptive Weight Pruning',
  url: 'https://huggingface.co/papers/2207.00002',
});
const MET = aPaper('2401.00003', { title: 'Searching Latent Program Spaces' });
const LIBRARY = [
  saved(NUPES, 2000, { tags: ['quantization'], note: 'Table 3' }),
  saved(PRUNING, 1000, { tags: ['pruning', 'cnn'], readAt: 1500 }),
  MET,
];

beforeEach(() => {
  // A document without layout has no height to put rows in.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  localStorage.clear();
});
afterEach(cleanup);

async function openPopup(library: MemoryLibrary = memoryLibrary(LIBRARY), page: PageState | null = null) {
  const settings = { value: DEFAULT_SETTINGS, change: () => undefined };
  const { view, reading, offerUndo } = startLibrary({
    port: library,
    settings,
    signal: new AbortController().signal,
  });
  const pagePort = { state: async () => page, act: library.act.bind(library) };
  const pageModel = createPageModel(pagePort, library, view.acts, view.state.query);
  const { container } = render(
    <PopupScreen {...view} settings={settings} page={pageModel} libraryUrl="/library.html" />,
  );
  await pageModel.start();
  await reading;
  await offerUndo();
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const type = (text: string) => {
    fireEvent.input(searchField(), { target: { value: text } });
  };
  return { library, container, press, type };
}

const searchField = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search your library' });
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
    fireEvent.click(screen.getByRole('button', { name: /^Undo/ }));
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

describe('the page under the popup', () => {
  const page: PageState = {
    digest: { id: 'd', site: 'huggingface', label: 'HF', url: 'https://huggingface.co/papers', kind: 'list' },
    counts: { papers: 3, new: 1, duplicates: 2, read: 1, left: 1 },
    entries: [
      { facts: MET, marks: ['new'] },
      { facts: PRUNING, marks: ['duplicate', 'read', 'saved'] },
    ],
  };

  test('is told in one line, and all that is new is saved at once', async () => {
    const { library } = await openPopup(memoryLibrary(LIBRARY), page);
    await screen.findByText('This page: 3 papers, 1 new');
    fireEvent.click(screen.getByRole('button', { name: 'Save all new' }));
    await waitFor(() => expect(library.reading(MET.key)?.savedAt).toBeDefined());
    await screen.findByRole('button', { name: /^Undo/ });
  });

  test('what matches on it is tagged in one go', async () => {
    const { library, type, press } = await openPopup(memoryLibrary(LIBRARY), page);
    type('latent');
    fireEvent.click(await screen.findByRole('button', { name: 'Tag 1 that matches' }));
    fireEvent.input(screen.getByRole('combobox', { name: 'Tags for 1 paper of this page' }), {
      target: { value: 'synthesis,' },
    });
    press('Enter');
    await waitFor(() => expect(library.reading(MET.key)?.tags).toEqual(['synthesis']));
  });

  test('its papers match by what the reader has done with them, too', async () => {
    const { type } = await openPopup(memoryLibrary(LIBRARY), page);
    type('tag:pruning');
    expect(await screen.findByRole('button', { name: 'Tag 1 that matches' })).toBeTruthy();
  });

  test('without a page of ours there is no line', async () => {
    await openPopup();
    expect(screen.queryByText(/^This page/)).toBeNull();
  });
});

test('axe finds nothing in the list, with a row being edited', async () => {
  const { container, press } = await openPopup();
  press('ArrowDown');
  press('t');
  await screen.findByRole('combobox', { name: `Tags of ${NUPES.title}` });
  expect(await axeFindings(container)).toEqual([]);
});
