import { signal } from '@preact/signals';
import { troubleInWords } from '../../lib/messages/trouble-words.ts';
import type { Job } from '../library-port.ts';
import type { BackupPort, Preview, StoreFacts } from './backup-port.ts';

/** What the screen shows below the two buttons. */
export type BackupStep =
  | { readonly at: 'rest' }
  | {
      readonly at: 'working';
      readonly doing: string;
      readonly done: number;
      readonly total: number;
      readonly stop: () => void;
    }
  | { readonly at: 'preview'; readonly name: string; readonly preview: Preview }
  | { readonly at: 'done'; readonly words: string }
  | { readonly at: 'failed'; readonly words: string };

export type BackupModel = ReturnType<typeof createBackupModel>;

/** @param save hands a file to the reader. */
export function createBackupModel(
  port: BackupPort,
  save: (file: Blob, name: string) => void,
  now = Date.now,
) {
  const step = signal<BackupStep>({ at: 'rest' });
  const facts = signal<StoreFacts>();

  async function start(): Promise<void> {
    const answer = await port.facts();
    if (answer.ok) facts.value = answer.value;
    else step.value = { at: 'failed', words: troubleInWords(answer.trouble) };
  }

  /** Shows how far a job is; where the reader stops it, says so. */
  async function run(doing: string, stopped: string, job: (job: Job) => Promise<BackupStep>): Promise<void> {
    const stopping = new AbortController();
    const onProgress = (done: number, total: number) => {
      step.value = { at: 'working', doing, done, total, stop: () => stopping.abort() };
    };
    onProgress(0, 0);
    try {
      step.value = await job({ signal: stopping.signal, onProgress });
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
      step.value = { at: 'done', words: stopped };
    }
    await start();
  }

  return {
    step,
    facts,
    start,
    rest: () => {
      step.value = { at: 'rest' };
    },
    out: () =>
      run('Writing the file', 'Stopped. No file was written.', async (job) => {
        const answer = await port.everything(job);
        if (!answer.ok) return { at: 'failed', words: troubleInWords(answer.trouble) };
        const name = `deja-lu-${new Date(now()).toISOString().slice(0, 10)}.json`;
        save(answer.value, name);
        return { at: 'done', words: `Everything is in ${name}.` };
      }),
    buildIndex: () =>
      run('Building the index', 'Stopped. The search goes on with the index that it had.', async (job) => {
        const answer = await port.buildIndex(job);
        return answer.ok
          ? { at: 'done', words: 'The search has a new index.' }
          : { at: 'failed', words: troubleInWords(answer.trouble) };
      }),
    check: (file: File) =>
      run('Checking the file', 'Stopped. Nothing was changed.', async (job) => {
        const checked = await port.check(file, job);
        if (!checked.ok) return { at: 'failed', words: checked.words };
        return { at: 'preview', name: file.name, preview: checked.preview };
      }),
    write: (preview: Preview) =>
      run(
        'Bringing it in',
        'Stopped. What had come in stays; bring the file in again to go on.',
        async (job) => {
          const answer = await preview.write(job);
          return answer.ok
            ? { at: 'done', words: answer.value }
            : { at: 'failed', words: troubleInWords(answer.trouble) };
        },
      ),
  };
}
