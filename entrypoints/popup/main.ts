import { answerEarly } from '../../components/early-answers.ts';
import '../../lib/look/tokens.css';
import '../../lib/look/more-tokens.css';
import '../../lib/look/base.css';
import '../../components/library.css';

// The library page shares this code's file.
if (document.querySelector('.popup')) void start();

async function start(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('.search-input');
  const { firstSteps } = globalThis;
  const early = field && firstSteps ? answerEarly(field, firstSteps) : undefined;
  await early?.first;
  if (document.querySelector('.paper-row')) await painted();
  const reading = import('../../components/store-port.ts');
  const { startPopup } = await import('../../components/start-popup.tsx');
  const answered = early?.take();
  const store = reading.then(({ createStorePort }) => createStorePort(undefined, answered?.index));
  startPopup(document.body, store, answered?.found);
}

/** What stands there is painted before the next code comes; where nothing is painted (a tab in the background) no frame comes. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, 50);
  });
}
