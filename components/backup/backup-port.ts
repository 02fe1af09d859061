import type { Answer } from '../../lib/messages/answer.ts';
import type { Job } from '../library-port.ts';

/** How much the store holds. */
export interface StoreFacts {
  readonly papers: number;
  readonly saved: number;
  readonly digests: number;
  /** On disk, as the browser estimates it; absent where it does not say. */
  readonly bytes?: number;
}

/** What a backup would bring, as lines of what and how much: `12 papers you do not have`. */
export interface Preview {
  readonly lines: readonly string[];
  /** Nothing in it is new. */
  readonly empty: boolean;
  /** Writes it; answered when all of it is on disk, in the reader's words: `12 papers and 4 notes came in`. */
  readonly write: (job: Job) => Promise<Answer<string>>;
}

/** A checked file: what it would bring, or why it cannot be used. */
export type Checked =
  { readonly ok: true; readonly preview: Preview } | { readonly ok: false; readonly words: string };

/** What the backup screen needs of the store. Nothing here rejects but with the job's abort reason. */
export interface BackupPort {
  facts(): Promise<Answer<StoreFacts>>;
  /** Everything in one JSON file. */
  everything(job: Job): Promise<Answer<Blob>>;
  /** Reads a file whole and checks it, before anything is written. */
  check(file: Blob, job: Job): Promise<Checked>;
  /** Builds the search index anew; the old one answers until it is whole. */
  buildIndex(job: Job): Promise<Answer<void>>;
}
