import type { PaperKey } from '../lib/papers/paper.ts';

export type DraftKind = 'tags' | 'note';

/** What was typed and not kept: a click beside the popup closes it, and must lose nothing. */
export interface Drafts {
  read(paper: PaperKey, kind: DraftKind): string | undefined;
  /** An empty text forgets the draft. */
  write(paper: PaperKey, kind: DraftKind, text: string): void;
}

/** Drafts in `localStorage`: the one store that has written before a popup is gone. */
export function draftsIn(storage: Storage): Drafts {
  const name = (paper: PaperKey, kind: DraftKind) => `draft ${kind} ${paper}`;
  return {
    read: (paper, kind) => storage.getItem(name(paper, kind)) ?? undefined,
    write(paper, kind, text) {
      if (text === '') storage.removeItem(name(paper, kind));
      else storage.setItem(name(paper, kind), text);
    },
  };
}
