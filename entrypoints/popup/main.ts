import { answerEarly } from '../../components/early-answers.ts';
import { wakeStore } from '../../lib/store/wake-store.ts';
import '../../lib/look/tokens.css';
import '../../lib/look/more-tokens.css';
import '../../lib/look/base.css';
import '../../components/library.css';

const reads = wakeStore();
const library = document.querySelector('.library');
const field = document.querySelector<HTMLInputElement>('.search-input');
const early = library && field ? answerEarly(library, field, reads) : undefined;
await early?.first;

/** What stands there is painted before the next code comes; where nothing is painted (a tab in the background) no frame comes. */
const painted = new Promise<void>((resolve) => {
  requestAnimationFrame(() => resolve());
  setTimeout(resolve, 50);
});
if (document.querySelector('.paper-row')) await painted;

const reading = import('../../components/store-port.ts');
const { startPopup } = await import('../../components/start-popup.tsx');
const answered = early?.take();
const store = reading.then(({ createStorePort }) => createStorePort(undefined, answered?.index));
startPopup(document.body, store, answered?.found);
