import { countsInWords } from '../../digest/counts.ts';
import glyphs from '../../look/glyphs.css?inline';
import { element } from '../element.ts';
import { createHost } from '../host.ts';
import { keepFromPage } from '../keep-from-page.ts';
import { sealedTokens } from '../sealed-tokens.ts';
import { announcer } from './announcer.ts';
import barStyle from './bar.css?inline';
import { barLine } from './bar-line.ts';
import type { BarRest, BarRoom, BarView, LineEvents } from './bar-view.ts';
import { setAttribute } from './set-attribute.ts';
import { troubleLine } from './trouble-line.ts';

/** The bar of a page: at first its line, and one sentence where the store cannot be used. */
export interface Bar {
  /** `null` takes the bar away. */
  readonly show: (view: BarView | null) => void;
  /** A field, a menu or a dialog of the bar has the keyboard: keys are its own. */
  readonly isTyping: () => boolean;
  readonly isOnPage: () => boolean;
  readonly room: BarRoom;
  /** The rest has come. */
  readonly join: (rest: BarRest) => void;
}

/** What happens in the bar is not the page's to hear. */
const OURS = ['click', 'auxclick', 'dblclick', 'pointerdown', 'mousedown', 'keydown', 'keypress', 'keyup'];

/** The one bar of a page, in a closed root at the end of the document, until the signal ends. */
export function createBar(document: Document, { press, reach }: LineEvents, signal: AbortSignal): Bar {
  const { host, root } = createHost(document, 'deja-lu-bar', [sealedTokens, glyphs, barStyle]);
  const line = barLine(document, press);
  const region = announcer(document);
  const trouble = troubleLine(document);
  const notices = element(document, 'div', { class: 'notices' }, region.node, trouble.node);
  const bar = element(document, 'div', { class: 'bar', role: 'region' }, notices, line.node);
  root.append(bar);
  for (const type of ['pointerenter', 'focusin']) bar.addEventListener(type, reach);
  keepFromPage(root, OURS);
  signal.addEventListener('abort', () => host.remove());
  let rest: BarRest | undefined;
  let shown: BarView | null = null;

  function paint(view: BarView): void {
    setAttribute(bar, 'aria-label', countsInWords(view.counts));
    setAttribute(bar, 'data-scheme', view.look.scheme);
    setAttribute(bar, 'data-side', view.settings.bar.side);
    bar.style.setProperty('--digits', String(String(view.counts.papers).length));
    line.show(view);
    trouble.show(view.trouble);
    region.say('trouble', view.trouble);
    rest?.show(view);
  }

  /** What had the keyboard may be gone: an undone notice, a line that has collapsed. */
  function keepKeyboard(active: Element | null): void {
    if (active?.closest('[hidden]')) line.focus();
  }

  return {
    show(view) {
      shown = view;
      if (view === null) {
        rest?.closeMenu();
        return host.remove();
      }
      const active = root.activeElement;
      if (!host.isConnected) document.documentElement.append(host);
      paint(view);
      keepKeyboard(active);
    },
    isTyping: () => rest?.hasKeys(root.activeElement) ?? false,
    isOnPage: () => host.isConnected,
    room: { root, bar, notices, line: line.node, say: region.say },
    join(coming) {
      rest = coming;
      if (shown) rest.show(shown);
    },
  };
}
