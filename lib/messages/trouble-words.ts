import type { Trouble } from './answer.ts';

/** Also where nothing more can be loaded into a page. */
export const UPDATED = 'Déjà Lu was updated. Your papers are safe: reload this page to go on.';

const WORDS: Readonly<Record<Trouble, string>> = {
  'newer-store':
    'Your papers were kept by a newer Déjà Lu. They are safe and untouched: update the extension to use them.',
  full: 'The disk is full: this was not kept. What was kept before is safe. Free some space, then try again.',
  blocked:
    'Another Déjà Lu page holds your papers in an older version. They are safe: close its tabs, then reload this page.',
  unavailable:
    'The browser does not let Déjà Lu keep anything now. Nothing was changed: allow site data, or restart the browser.',
  updated: UPDATED,
};

/** What happened, what is safe, what to do: one sentence or three, for bar and popup. */
export function troubleInWords(trouble: Trouble): string {
  return WORDS[trouble];
}
