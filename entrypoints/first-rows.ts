import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawPicture } from '../components/draw-picture.ts';
import { wakeStore } from '../lib/store/wake-store.ts';

/**
 * The popup's rows of the last time, on the screen before there is any code that knows what a row is. Then the store is
 * opened and the code sent for that comes next, so that both are on their way while the rows are painted.
 */
export default defineUnlistedScript(() => {
  const library = document.querySelector('.library');
  if (!library) return;
  // Where something is typed already, these rows are no answer, and the code that answers goes before all other.
  const isAsked = document.querySelector<HTMLInputElement>('.search-input')?.value !== '';
  if (!isAsked) drawPicture(library, localStorage);
  globalThis.wokenStore = wakeStore();
  if (isAsked) return;
  for (const file of document.currentScript?.dataset['next']?.split(' ') ?? []) sendFor(file);
});

function sendFor(file: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
