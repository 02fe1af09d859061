import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { AwakeQuestion } from '../components/awake-channel.ts';
import { drawFindings, drawPicture } from '../components/draw-picture.ts';
import type { FirstSteps } from '../components/first-steps.ts';
import { wakeStore } from '../lib/store/wake-store.ts';

/**
 * The popup's rows of the last time, on the screen before there is any code that knows what a row is; or what a background
 * that is awake has found of what is typed already. Only then the store is opened and the code sent for that comes next:
 * they would take the time of these rows.
 */
export default defineUnlistedScript(() => {
  const library = document.querySelector('.library');
  const field = document.querySelector<HTMLInputElement>('.search-input');
  if (!library || !field) return;
  const { code, next } = document.currentScript?.dataset ?? {};
  const show: FirstSteps['show'] = (picture) => drawFindings(library, picture);
  // Where something is typed already, the rows of the last time are no answer.
  const asked = field.value === '' ? undefined : askAhead(field, show);
  if (!asked) drawPicture(library, localStorage);
  const shown = asked ? asked.toldOrLeft() : nextTask();
  const reads = shown.then(() => wakeStore());
  globalThis.firstSteps = { reads: async (tables, work) => (await reads)(tables, work), asked, show };
  void shown.then(() => {
    // While it is developed the page asks for its code by itself.
    if (code) run(code);
    // What was typed is answered first: the screen takes over after that.
    if (next && !asked) for (const file of next.split(' ')) sendFor(file);
  });
});

/** Asks the background; what it answers in time is drawn here, before there is any code that searches. */
function askAhead(field: HTMLInputElement, show: FirstSteps['show']): AwakeQuestion {
  return new AwakeQuestion(field.value, ({ results, picture }) => {
    if (results.query === field.value) show(picture);
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}

function run(file: string): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = file;
  document.head.append(script);
}

function sendFor(file: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
