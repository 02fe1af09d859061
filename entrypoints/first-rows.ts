import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawPicture } from '../components/draw-picture.ts';

/**
 * The popup's rows of the last time, on the screen before there is any code that knows what a row is. Then that code
 * is sent for, so that it is on its way while the rows are painted.
 */
export default defineUnlistedScript(() => {
  const library = document.querySelector('.library');
  // Where something is typed already, these rows are no answer, and the code that answers goes before all other.
  if (!library || document.querySelector<HTMLInputElement>('.search-input')?.value !== '') return;
  drawPicture(library, localStorage);
  for (const file of document.currentScript?.dataset['next']?.split(' ') ?? []) sendFor(file);
});

function sendFor(file: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
