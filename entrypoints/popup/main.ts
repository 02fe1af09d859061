import { wakeStore } from '../../lib/store/wake-store.ts';
import '../../lib/look/tokens.css';
import '../../lib/look/more-tokens.css';
import '../../lib/look/base.css';
import '../../lib/look/fields.css';
import '../../components/library.css';

wakeStore();

/** The rows of the last time are painted first; where nothing is painted (a tab in the background) no frame comes. */
const painted = new Promise<void>((resolve) => {
  requestAnimationFrame(() => resolve());
  setTimeout(resolve, 50);
});

// A question that is typed already waits for its answer, not for paint.
const isAsked = document.querySelector<HTMLInputElement>('.search-input')?.value !== '';
if (!isAsked && document.querySelector('.paper-row')) await painted;

const store = import('../../components/store-port.ts').then(({ createStorePort }) => createStorePort());
const { startPopup } = await import('../../components/start-popup.tsx');
startPopup(document.body, store);
