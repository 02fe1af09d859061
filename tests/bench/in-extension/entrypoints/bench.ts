import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fill } from '../fill.ts';
import { timeLookUps } from '../look-up.ts';
import { saveAtOnce, saveOneByOne } from '../saving.ts';

/** What the bench can ask of a page of the extension. */
const calls = { fill, timeLookUps, saveAtOnce, saveOneByOne };

declare global {
  /** In pages of the extension that load this script. */
  const bench: Bench;
}
type Bench = typeof calls;

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { bench: calls });
});
