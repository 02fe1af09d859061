import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEngine, openEngine, prepareEngine } from '../engines/ask.ts';
import { timeIndexing } from '../indexing.ts';
import { timeBareReads, timeLookUps, timeNaming } from '../look-up.ts';
import { saveAndFind } from '../save-and-find.ts';
import { saveAtOnce, saveOneByOne, showPage } from '../saving.ts';

/** What the bench can ask of a page of the extension. */
const calls = {
  timeIndexing,
  timeBareReads,
  timeLookUps,
  timeNaming,
  showPage,
  saveAtOnce,
  saveOneByOne,
  saveAndFind,
  prepareEngine,
  openEngine,
  askEngine,
};

type Bench = typeof calls;

declare global {
  /** In pages of the extension that load this script. */
  const bench: Bench;
}

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { bench: calls });
});
