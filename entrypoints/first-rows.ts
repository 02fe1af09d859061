import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { AwakeQuestion } from '../components/awake-channel.ts';
import { drawFindings, drawPicture } from '../components/draw-picture.ts';
import type { FirstSteps } from '../components/first-steps.ts';
import { wakeStore } from '../lib/store/wake-store.ts';

/**
 * The popup's rows of the last time, on the screen before there is any code that knows what a row is. Then the store is
 * opened and the code sent for that comes next, so that both are on their way while the rows are painted.
 */
export default defineUnlistedScript(() => {
  const library = document.querySelector('.library');
  const field = document.querySelector<HTMLInputElement>('.search-input');
  if (!library || !field) return;
  const show: FirstSteps['show'] = (picture) => drawFindings(library, picture);
  // Where something is typed already, these rows are no answer, and the code that answers goes before all other.
  const asked = field.value === '' ? undefined : askAhead(field, show);
  if (!asked) drawPicture(library, localStorage);
  globalThis.firstSteps = { reads: wakeStore(), asked, show };
  if (asked) return;
  for (const file of document.currentScript?.dataset['next']?.split(' ') ?? []) sendFor(file);
});

/** Asks the background; what it answers in time is drawn here, before there is any code that searches. */
function askAhead(field: HTMLInputElement, show: FirstSteps['show']): AwakeQuestion {
  return new AwakeQuestion(field.value, ({ results, picture }) => {
    if (results.query === field.value) show(picture);
  });
}

function sendFor(file: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
