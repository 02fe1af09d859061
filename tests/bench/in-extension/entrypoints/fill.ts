import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fill } from '../fill.ts';

declare global {
  /** In the page of the extension that loads this script; apart from `bench`, so that the script tells what a library is made by. */
  const fillLibrary: typeof fill;
}

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { fillLibrary: fill });
});
