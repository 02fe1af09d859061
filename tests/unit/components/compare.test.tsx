// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PaperId } from '../../../lib/papers/paper.ts';
import { aPaper, memoryLibrary, saved } from './a-library.ts';
import { axeFindings } from './axe.ts';
import { LIBRARY, MET, NUPES, openPopup, PRUNING } from './open-popup.tsx';

beforeEach(() => {
  // A document without layout has no height to put rows in.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  localStorage.clear();
});
afterEach(cleanup);

const TWIN = aPaper('2308.00009', { title: NUPES.title });
const focusedTitle = () => document.activeElement?.querySelector('.row-title')?.textContent;
const field = () => screen.findByRole('textbox', { name: 'Search for the other paper' });
const rowOf = (title: string) =>
  screen.getAllByRole('row').find((row) => row.querySelector('.row-title')?.textContent === title);

describe('same as …', () => {
  test('by keys alone: what has the same title is offered, Enter joins, the row says so and has the focus', async () => {
    const { press, container } = await openPopup(memoryLibrary([...LIBRARY, TWIN]));
    press('ArrowDown');
    press('=');
    const typing = await field();
    await waitFor(() => expect(document.activeElement === typing).toBe(true));
    screen.getByText('Likely ones:');
    expect(await axeFindings(container)).toEqual([]);
    press('Enter');
    await screen.findByText(`also: ${TWIN.title} (${TWIN.key})`);
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(focusedTitle()).toBe(NUPES.title));
    expect(await axeFindings(container)).toEqual([]);
  });

  test('any other is found by its words, chosen by arrow and Enter, and Undo parts the two again', async () => {
    const { press } = await openPopup();
    press('ArrowDown');
    press('=');
    fireEvent.input(await field(), { target: { value: 'adaptive' } });
    await screen.findByText('One paper found:');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain(PRUNING.title);
    fireEvent.click(document.activeElement ?? document.body);
    await screen.findByText(`also: ${PRUNING.title} (${PRUNING.key})`);
    fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(screen.queryByText(/^also:/)).toBeNull());
  });

  test('what was met and not saved is found once everything is searched', async () => {
    const { press } = await openPopup();
    press('ArrowDown');
    press('=');
    fireEvent.click(await screen.findByRole('button', { name: 'Search everything ever seen' }));
    fireEvent.input(await field(), { target: { value: 'latent program' } });
    fireEvent.click(await screen.findByRole('button', { name: `${MET.title} ${MET.key}` }));
    await waitFor(() => expect(rowOf(NUPES.title)?.textContent).toContain(`also: ${MET.title} (${MET.key})`));
  });

  test('closed without a word, nothing has changed and the row has the focus again', async () => {
    const { press } = await openPopup();
    press('ArrowDown');
    press('=');
    await field();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(focusedTitle()).toBe(NUPES.title);
    expect(screen.queryByText(/^also:/)).toBeNull();
  });
});

describe('not the same as …', () => {
  const joined = (...others: (typeof TWIN)[]) => [
    { ...saved(NUPES, 2000), joined: others.map(({ key, title }) => ({ key, title })) },
    ...others,
  ];

  test('what is joined with one other is parted with one key', async () => {
    const { press } = await openPopup(memoryLibrary(joined(TWIN)));
    await screen.findByText(/^also:/);
    press('ArrowDown');
    press('d');
    await waitFor(() => expect(screen.queryByText(/^also:/)).toBeNull());
    await screen.findByRole('button', { name: /^Undo/ });
  });

  test('of several the reader chooses, identifiers that it has shown among them', async () => {
    const [first, ...rest] = joined(TWIN, MET);
    const library = memoryLibrary([
      { ...(first ?? NUPES), ids: [...NUPES.ids, 'doi:10.1/printed' as PaperId] },
      ...rest,
    ]);
    const { press, container } = await openPopup(library);
    press('ArrowDown');
    press('d');
    await screen.findByRole('heading', { name: 'Not the same as …' });
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      `${TWIN.title} ${TWIN.key}`,
      `${MET.title} ${MET.key}`,
      `${NUPES.title} doi:10.1/printed`,
    ]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test('is offered only where something is joined', async () => {
    await openPopup(memoryLibrary([...joined(TWIN), saved(PRUNING, 1000)]));
    const buttons = (title: string) =>
      [...(rowOf(title)?.querySelectorAll('button') ?? [])].map((button) =>
        button.getAttribute('aria-label'),
      );
    await waitFor(() => expect(buttons(NUPES.title)).toContain('Not the same as …'));
    await waitFor(() => expect(buttons(PRUNING.title)).toContain('Same as …'));
    expect(buttons(PRUNING.title)).not.toContain('Not the same as …');
  });
});
