// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FinderPort } from '../../../components/finder-port.ts';
import type { PageState } from '../../../lib/messages/page-state.ts';
import { memoryLibrary } from './a-library.ts';
import { axeFindings } from './axe.ts';
import { LIBRARY, MET, NO_PAGE, NUPES, openPopup, PRUNING } from './open-popup.tsx';

beforeEach(() => {
  // A document without layout has no height to put rows in.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  localStorage.clear();
});
afterEach(cleanup);

describe('the page under the popup', () => {
  const page: PageState = {
    digest: { id: 'd', site: 'huggingface', label: 'HF', url: 'https://huggingface.co/papers', kind: 'list' },
    by: 'site',
    mentions: 0,
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

  test('what its text names is counted, not listed', async () => {
    await openPopup(memoryLibrary(LIBRARY), { ...page, mentions: 4 });
    expect(await screen.findByText('This page: 3 papers, 1 new, 4 more in its text')).toBeTruthy();
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

describe('a page that is not marked by itself', () => {
  const blog: PageState = {
    by: 'links',
    mentions: 2,
    digest: { id: 'web:blog', site: 'web', label: 'A blog', url: 'https://blog.example/', kind: 'list' },
    counts: { papers: 2, new: 2, duplicates: 0, read: 0, left: 2 },
    entries: [
      { facts: MET, marks: ['new'] },
      { facts: PRUNING, marks: ['new'] },
    ],
  };
  const aBlog = (port: Partial<FinderPort> = {}): FinderPort => ({
    ...NO_PAGE,
    look: async () => ({ papers: 2, mentions: 2 }),
    host: async () => 'blog.example',
    ...port,
  });

  test('is counted when the popup opens, and marked when the reader says so', async () => {
    let marked = false;
    const port = aBlog({
      mark: async () => {
        marked = true;
      },
    });
    const { container } = await openPopup(memoryLibrary(LIBRARY), () => (marked ? blog : null), port);
    await screen.findByText('This page: 2 papers, 2 more in its text');
    expect(marked).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Mark them' }));
    await screen.findByText(/^This page: 2 papers, 2 new, 2 more in its text/);
    expect(screen.getByText('· found by their links')).toBeTruthy();
    expect(await axeFindings(container)).toEqual([]);
  });

  test('is asked for, that one host and no other, to be marked always', async () => {
    let marked = false;
    const asked = vi.fn<() => Promise<boolean>>(async () => true);
    const port = aBlog({
      always: asked,
      mark: async () => {
        marked = true;
      },
    });
    await openPopup(memoryLibrary(LIBRARY), () => (marked ? blog : null), port);
    fireEvent.click(await screen.findByRole('button', { name: 'Always on blog.example' }));
    await screen.findByText(/^This page: 2 papers, 2 new, 2 more in its text/);
    expect(asked).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: /^Always/ })).toBeNull();
  });

  test('that was not granted stays as it was', async () => {
    const mark = vi.fn<() => Promise<void>>(async () => undefined);
    await openPopup(memoryLibrary(LIBRARY), null, aBlog({ always: async () => false, mark }));
    fireEvent.click(await screen.findByRole('button', { name: 'Always on blog.example' }));
    expect(mark).not.toHaveBeenCalled();
    await screen.findByRole('button', { name: 'Always on blog.example' });
  });

  test('that names papers only in its text is told so, and offers no marks', async () => {
    await openPopup(
      memoryLibrary(LIBRARY),
      null,
      aBlog({ look: async () => ({ papers: 0, mentions: 14 }), host: async () => null }),
    );
    await screen.findByText('This page mentions 14 papers in its text');
    expect(screen.queryByRole('button', { name: /^Mark (?:it|them)/ })).toBeNull();
  });

  test('that lets nobody in says so', async () => {
    const port = aBlog({ mark: async () => Promise.reject(new Error('Cannot access contents of the page')) });
    await openPopup(memoryLibrary(LIBRARY), null, port);
    fireEvent.click(await screen.findByRole('button', { name: 'Mark them' }));
    expect(await screen.findByText('This page could not be marked.')).toBeTruthy();
  });

  test('without papers is not spoken of', async () => {
    await openPopup(memoryLibrary(LIBRARY), null, aBlog({ look: async () => ({ papers: 0, mentions: 0 }) }));
    expect(screen.queryByRole('region', { name: 'Papers on this page' })).toBeNull();
  });
});
