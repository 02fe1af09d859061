import type { PaperKey } from '../papers/paper.ts';
import type { Digest } from './digest.ts';
import type { Reading } from './reading.ts';

/** A digest in which a paper was on screen. Times are epoch milliseconds. */
export interface Meeting {
  readonly digest: Pick<Digest, 'id' | 'site' | 'label' | 'url' | 'kind'>;
  readonly first: number;
  readonly last: number;
}

/** "Maybe the same as …", and what speaks for it in words. */
export interface Question {
  readonly paper: PaperKey;
  readonly title: string;
  readonly because: string;
}

/** What the store remembers of the paper that an entry stands for; `null` for a paper never met. */
export interface Known {
  /** The remembered paper's key: another one than the entry's where a title or another identifier led to it. */
  readonly paper: PaperKey;
  /** What led to it: an identifier, what the engine found of the two (title, authors, abstract), or the reader's word. */
  readonly by: 'id' | 'evidence' | 'verdict';
  /** Remembered papers under other keys than the entry's that it is taken for. */
  readonly also?: readonly PaperKey[];
  /** In words: what it is taken for and what that rests on, or what the reader says it is not. */
  readonly because?: string;
  /** Papers that the reader says are others than this one. */
  readonly apart?: readonly PaperKey[];
  /** A remembered paper that it may be the same as: a question to the reader. */
  readonly maybe?: Question;
  /** Title of the remembered paper, to tell the reader which one is meant. */
  readonly title: string;
  /** The meeting in the digest that asks, if the entry has been on screen there already. */
  readonly here?: Meeting;
  /** The first meeting anywhere else, if it came before `here`. */
  readonly earlier?: Meeting;
  readonly reading?: Reading;
}
