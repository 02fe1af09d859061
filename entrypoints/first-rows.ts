import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawPicture } from '../components/draw-picture.ts';

/** The popup's rows of the last time, on the screen before there is any code that knows what a row is. */
export default defineUnlistedScript(() => {
  const library = document.querySelector('.library');
  if (library) drawPicture(library, localStorage);
});
