// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBackupModel } from '../../../components/backup/backup-model.ts';
import type { BackupPort, Preview } from '../../../components/backup/backup-port.ts';
import { BackupPanel } from '../../../components/backup/BackupPanel.tsx';
import { factsInWords, sizeInWords } from '../../../components/backup/StoreFactsNote.tsx';
import { axeFindings } from './axe.ts';

afterEach(cleanup);

const FACTS = { papers: 1204, saved: 214, digests: 31, bytes: 3_140_000 };
const DAY = Date.UTC(2026, 10, 20, 12);

function openBackup(more: Partial<BackupPort> = {}) {
  const port: BackupPort = {
    facts: async () => ({ ok: true, value: FACTS }),
    everything: async () => ({ ok: true, value: new Blob(['{}']) }),
    check: async () => ({ ok: false, words: 'This is not a backup.' }),
    buildIndex: async () => ({ ok: true, value: undefined }),
    ...more,
  };
  const save = vi.fn<(file: Blob, name: string) => void>();
  const { container } = render(<BackupPanel backup={createBackupModel(port, save, () => DAY)} />);
  return { save, container };
}

function choose() {
  const file = new File(['{}'], 'mine.json', { type: 'application/json' });
  fireEvent.change(screen.getByLabelText('Backup file'), { target: { files: [file] } });
}

describe('everything out', () => {
  test('the file bears the day, and the screen says where everything is', async () => {
    const { save } = openBackup();
    fireEvent.click(screen.getByRole('button', { name: 'Write a backup file' }));
    await screen.findByText('Everything is in deja-lu-2026-11-20.json.');
    expect(save).toHaveBeenCalledExactlyOnceWith(expect.any(Blob), 'deja-lu-2026-11-20.json');
    await screen.findByText('1,204 papers met in 31 lists, 214 of them saved; about 3.1 MB on disk.');
  });

  test('a long one tells how far it is and can be stopped; then no file is written', async () => {
    const { save } = openBackup({
      everything: ({ signal, onProgress }) =>
        new Promise((_resolve, reject) => {
          onProgress(3000, 12_000);
          signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
        }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Write a backup file' }));
    await screen.findByText('Writing the file: 3,000 of 12,000');
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByText('Stopped. No file was written.');
    expect(save).not.toHaveBeenCalled();
  });
});

describe('what the search goes by', () => {
  test('is built anew when the reader asks for it, with a number to show', async () => {
    let finish = () => {};
    openBackup({
      buildIndex: ({ onProgress }) => {
        onProgress(2048, 4500);
        return new Promise((resolve) => {
          finish = () => resolve({ ok: true, value: undefined });
        });
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Build the index anew' }));
    await screen.findByText('Building the index: 2,048 of 4,500');
    finish();
    expect(await screen.findByText('The search has a new index.')).toBeTruthy();
  });
});

describe('back in', () => {
  test('what is new is shown first, and written when the reader says so', async () => {
    const write = vi.fn<Preview['write']>(async () => ({ ok: true, value: '12 papers came in.' }));
    openBackup({
      check: async () => ({
        ok: true,
        preview: { lines: ['12 papers you have not met'], empty: false, write },
      }),
    });
    choose();
    await screen.findByText('12 papers you have not met');
    expect(write).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Bring it in' }));
    await screen.findByText('12 papers came in.');
    expect(write).toHaveBeenCalledOnce();
  });

  test('a file with nothing new offers nothing to bring in', async () => {
    openBackup({
      check: async () => ({
        ok: true,
        preview: { lines: [], empty: true, write: async () => ({ ok: false, trouble: 'full' }) },
      }),
    });
    choose();
    await screen.findByText('Nothing in mine.json is new');
    expect(screen.queryByRole('button', { name: 'Bring it in' })).toBeNull();
  });

  test('a file that cannot be used says why', async () => {
    const { container } = openBackup();
    choose();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('This is not a backup.'));
    expect(await axeFindings(container)).toEqual([]);
  });
});

test('sizes and counts read as people say them', () => {
  expect([0, 812_000, 3_140_000, 2_500_000_000].map(sizeInWords)).toEqual([
    '1 kB',
    '812 kB',
    '3.1 MB',
    '2.5 GB',
  ]);
  expect(factsInWords({ papers: 1, saved: 0, digests: 1 })).toBe('1 paper met in 1 list, 0 of them saved.');
});
