import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { AwakeQuestion } from '../components/awake-channel.ts';
import { drawFindings, drawPicture } from '../components/draw-picture.ts';
import { wakeStore } from '../lib/store/wake-store.ts';

/**
 * The popup's rows of the last time, on the screen before there is any code that knows what a row is. Then the store is
 * opened and the code sent for that comes next, so that both are on their way while the rows are painted.
 */
export default defineUnlistedScript(() => {
  const library = document.querySelector('.library');
  const field = document.querySelector<HTMLInputElement>('.search-input');
  if (!library || !field) return;
  // Where something is typed already, these rows are no answer, and the code that answers goes before all other.
  const isAsked = field.value !== '';
  if (isAsked) globalThis.askedAwake = askAhead(library, field);
  else drawPicture(library, localStorage);
  globalThis.wokenStore = wakeStore();
  if (isAsked) return;
  for (const file of document.currentScript?.dataset['next']?.split(' ') ?? []) sendFor(file);
});

/** Asks the background; what it answers in time is drawn here, before there is any code that searches. */
function askAhead(library: Element, field: HTMLInputElement): AwakeQuestion {
  const question = new AwakeQuestion(field.value);
  void question.answered.then(() => {
    if (question.told?.results.query === field.value) drawFindings(library, question.told.picture);
  });
  return question;
}

function sendFor(file: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
