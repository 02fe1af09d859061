// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LARGEST_FILE } from '../../../components/pasted/pasted-words.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { aStore } from '../store/a-store.ts';
import { aDay, anEntry } from '../store/some-papers.ts';
import { drop, openPlace, paste, rows } from './a-paste.tsx';
import { axeFindings } from './axe.ts';

const MAIL = readFileSync('tests/fixtures/texts/arxiv-mail.txt', 'utf8');
const LIST = readFileSync('tests/fixtures/texts/reading-list.md', 'utf8');
const TITLES = ['Hinges in High Dimension', 'A Short Note on Latches', 'Fences', 'Sheds', 'Ponds'];

beforeEach(() => {
  // A document without layout has no height to put rows in.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(700);
  localStorage.clear();
  location.hash = '';
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('pasting a digest', () => {
  test('a mail becomes a list, taken for what it is, each paper with its mark', async () => {
    openPlace(await aStore());
    paste(MAIL);
    await screen.findByRole('heading', { name: 'arXiv math.GD mail, 1 Dec 2099' });
    await waitFor(() => expect(rows()).toHaveLength(5));
    rows().forEach((row, at) => expect(row).toContain(`new: ${TITLES[at]}`));
    expect(screen.getByText(/^5 papers, 5 new, 0 duplicates, 0 read, 5 left/)).toBeTruthy();
    const smallPrint = screen.getAllByRole('row').map((row) => row.querySelector('.row-rest')?.textContent);
    expect(smallPrint).toEqual(['2023', '2023', 'cross-listed · 2023', 'replaced', 'replaced']);
  });

  test('a paper that was met on a page is a duplicate, with the way to where that was', async () => {
    const db = await aStore();
    await recordSightings(db, aDay('2099-11-29'), [anEntry('arxiv:2312.90002', { title: 'Fences' })]);
    const { port, press } = openPlace(db);
    paste(MAIL);
    await waitFor(() => expect(rows()[2]).toBe('HF Daily Papers, just now: Fences'));
    press('j');
    press('j');
    press('g');
    await waitFor(() => expect(port.opened).toEqual([aDay('2099-11-29').url]));
  });

  test('a duplicate is not the same with one key, and undo joins it again; of any other the library asks which', async () => {
    const db = await aStore();
    const published = anEntry('doi:10.1/fences', { title: 'Fences That Keep Nothing Out of Any Garden' });
    await recordSightings(db, aDay('2099-11-29'), [published]);
    const { press } = openPlace(db);
    paste(MAIL.replace('Fences', published.title));
    const isAgain = () => expect(rows()[2]).toMatch(/^HF Daily Papers/);
    await waitFor(isAgain);
    press('j');
    press('j');
    press('d');
    await waitFor(() => expect(rows()[2]).toMatch(/^new/));
    press('u');
    await waitFor(isAgain);
    press('k');
    press('=');
    await waitFor(() => expect(location.hash).toMatch(/^#same\/arxiv%3A/));
  });

  test('pasting the same papers again is the same digest: nothing is a duplicate of itself', async () => {
    const { model } = openPlace(await aStore());
    paste(MAIL);
    await waitFor(() => expect(rows()).toHaveLength(5));
    await model.met([0, 1, 2, 3, 4]);
    paste(`On Thursday somebody wrote:\n\n${MAIL.replace(/^/gm, '> ')}`);
    await waitFor(() =>
      expect(screen.getByText(/5 papers, 5 new, 0 duplicates, 0 read, 0 left/)).toBeTruthy(),
    );
  });

  test('what was copied from a page is read by its links', async () => {
    openPlace(await aStore());
    const link = (id: string) => `<li><a href="https://arxiv.org/abs/${id}">All the Doors of ${id}</a></li>`;
    paste(
      'All the Doors of 2312.90021',
      `<meta charset="utf-8"><ul>${link('2312.90021')}${link('2312.90022')}</ul>`,
    );
    await waitFor(() =>
      expect(rows()).toEqual(['new: All the Doors of 2312.90021', 'new: All the Doors of 2312.90022']),
    );
  });

  test('papers that running text speaks of are counted, and shown to whoever asks', async () => {
    openPlace(await aStore());
    paste(LIST);
    await waitFor(() => expect(rows()).toHaveLength(6));
    const more = screen.getByText('2 more papers are mentioned');
    expect(more.closest('details')?.querySelectorAll('a')).toHaveLength(2);
  });

  test('it can be taken up again later', async () => {
    const db = await aStore();
    openPlace(db);
    paste(MAIL);
    await waitFor(() => expect(rows()).toHaveLength(5));
    cleanup();
    openPlace(db);
    fireEvent.click(await screen.findByRole('button', { name: 'arXiv math.GD mail, 1 Dec 2099' }));
    await waitFor(() => expect(rows()).toHaveLength(5));
  });

  test('a row that is half on screen for a second is met', async () => {
    const box = { top: 10, bottom: 60, left: 0, right: 700, width: 700, height: 50, x: 0, y: 10 };
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ ...box, toJSON: () => box });
    openPlace(await aStore());
    paste(MAIL);
    await waitFor(
      () => expect(screen.getByText(/5 papers, 5 new, 0 duplicates, 0 read, 0 left/)).toBeTruthy(),
      {
        timeout: 4000,
      },
    );
  });
});

describe('acting on its papers', () => {
  test('keys save, read, dismiss and take back, and the row says so at once', async () => {
    const { press } = openPlace(await aStore());
    paste(MAIL);
    await waitFor(() => expect(document.activeElement?.querySelector('.row-title')).toBeTruthy());
    press('s');
    await waitFor(() => expect(rows()[0]).toMatch(/^saved:/));
    press('j');
    press('r');
    await waitFor(() => expect(rows()[1]).toMatch(/^read just now:/));
    expect(screen.getAllByRole('row')[1]?.classList.contains('paper-row-dim')).toBe(true);
    press('j');
    press('x');
    await waitFor(() => expect(rows()[2]).toMatch(/^dismissed:/));
    press('u');
    await waitFor(() => expect(rows()[2]).toMatch(/^new:/));
    expect(document.activeElement).toBe(screen.getAllByRole('row')[2]);
  });

  test('tags and a note are written in the row', async () => {
    const { press, model } = openPlace(await aStore());
    paste(MAIL);
    await waitFor(() => expect(document.activeElement?.querySelector('.row-title')).toBeTruthy());
    press('t');
    const tags = await screen.findByRole('combobox', { name: /^Tags of Hinges/ });
    fireEvent.input(tags, { target: { value: 'doors,' } });
    fireEvent.keyDown(tags, { key: 'Enter' });
    await waitFor(() => expect(rows()[0]).toMatch(/^saved · doors:/));
    // The keyboard comes back to the row a moment after the row says so.
    await waitFor(() => expect(document.activeElement?.querySelector('.row-title')).toBeTruthy());
    press('n');
    const note = await screen.findByRole('textbox', { name: /^Note on Hinges/ });
    fireEvent.input(note, { target: { value: 'Table 3' } });
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true });
    await screen.findByText('Table 3');
    expect(model.state.items.value[0]?.reading).toMatchObject({ tags: ['doors'], note: 'Table 3' });
  });

  test('one click saves all that is new, and one takes it back', async () => {
    openPlace(await aStore());
    paste(MAIL);
    fireEvent.click(await screen.findByRole('button', { name: 'Save all new (5)' }));
    await screen.findByText('Saved 5 papers');
    await waitFor(() => expect(rows().every((row) => row.startsWith('saved:'))).toBe(true));
    expect(screen.queryByRole('button', { name: /Save all new/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(rows().every((row) => row.startsWith('new:'))).toBe(true));
  });

  test('opening marks as read, and opens the paper', async () => {
    const { press, port } = openPlace(await aStore());
    paste(MAIL);
    await waitFor(() => expect(document.activeElement?.querySelector('.row-title')).toBeTruthy());
    press('o');
    await waitFor(() => expect(port.opened).toEqual(['https://arxiv.org/abs/2312.90001']));
    await waitFor(() => expect(rows()[0]).toMatch(/^read just now:/));
  });
});

describe('files, and what is none', () => {
  const file = (content: BlobPart, name: string) => new File([content], name);

  test('a dropped list of BibTeX is read, what is broken in it is told', async () => {
    openPlace(await aStore());
    drop(file(readFileSync('tests/fixtures/texts/list.bib', 'utf8'), 'mine.bib'));
    await screen.findByRole('heading', { name: 'BibTeX list' });
    expect(await screen.findByText(/5 papers.*2 entries could not be read\./)).toBeTruthy();
  });

  test('a chosen mail file is read', async () => {
    openPlace(await aStore());
    const chosen = file(readFileSync('tests/fixtures/texts/forwarded.eml', 'utf8'), 'mail.eml');
    fireEvent.change(screen.getByLabelText('Digest file'), { target: { files: [chosen] } });
    await waitFor(() => expect(rows()).toHaveLength(5));
  });

  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0, 0), 'cat.png', /cat\.png is not a text/],
    ['a broken feed', '<rss><channel><item><title>Cut o', 'feed.xml', /not well-formed XML/],
    ['something huge', ' '.repeat(LARGEST_FILE + 1), 'huge.txt', /huge\.txt is larger than 10 MB/],
  ])('%s is refused in a sentence', async (_, content, name, sentence) => {
    openPlace(await aStore());
    drop(file(content, name));
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  });

  test('a text without papers says so, and keeps the place open', async () => {
    openPlace(await aStore());
    paste('Dear Ada, see you on Monday. Bo');
    await screen.findByText(/No list of papers was found/);
    expect(screen.getByRole('textbox', { name: 'Paste a digest here' })).toBeTruthy();
  });

  test('what is pasted into a note stays there', async () => {
    const { press } = openPlace(await aStore());
    paste(MAIL);
    await waitFor(() => expect(document.activeElement?.querySelector('.row-title')).toBeTruthy());
    press('n');
    paste(LIST, '', await screen.findByRole('textbox', { name: /^Note on Hinges/ }));
    await waitFor(() => expect(rows()).toHaveLength(5));
  });
});

test('axe finds nothing, empty, full, and in between', async () => {
  const { container, press } = openPlace(await aStore());
  expect(await axeFindings(container)).toEqual([]);
  paste('nothing');
  await screen.findByText(/No list of papers/);
  expect(await axeFindings(container)).toEqual([]);
  paste(LIST);
  await waitFor(() => expect(rows()).toHaveLength(6));
  expect(await axeFindings(container)).toEqual([]);
  press('t');
  await screen.findByRole('combobox');
  expect(await axeFindings(container)).toEqual([]);
});
