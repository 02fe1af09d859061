import { countsInWords } from '../../digest/counts.ts';
import fields from '../../look/fields.css?inline';
import glyphs from '../../look/glyphs.css?inline';
import { element } from '../element.ts';
import { createHost } from '../host.ts';
import type { Bar } from '../start-page.ts';
import { barLine } from './bar-line.ts';
import { barPanel } from './bar-panel.ts';
import type { BarActions, BarView } from './bar-view.ts';
import { sealedTokens } from '../sealed-tokens.ts';
import barStyle from './bar.css?inline';
import { notices } from './notices.ts';
import { setAttribute } from './set-attribute.ts';

/** What happens in the bar is not the page's to hear. */
const OURS =
  'click auxclick dblclick pointerdown mousedown keydown keypress keyup beforeinput input copy cut paste'.split(
    ' ',
  );

/** The one bar of a page, in a closed root at the end of the document, until the signal ends. */
export function createBar(document: Document, actions: BarActions, signal: AbortSignal): Bar {
  const { host, root } = createHost(document, 'deja-lu-bar', [sealedTokens, glyphs, fields, barStyle]);
  const line = barLine(document, actions);
  const panel = barPanel(document, root, actions);
  const said = notices(document, signal, actions);
  const bar = element(document, 'div', { class: 'bar', role: 'region' }, said.node, line.node, panel.node);
  root.append(bar);
  for (const type of OURS) root.addEventListener(type, (event) => event.stopPropagation());
  signal.addEventListener('abort', () => host.remove());

  function paint(view: BarView): void {
    setAttribute(bar, 'aria-label', countsInWords(view.counts));
    setAttribute(bar, 'data-scheme', view.look.scheme);
    setAttribute(bar, 'data-side', view.settings.bar.side);
    bar.style.setProperty('--digits', String(String(view.counts.papers).length));
    line.show(view);
    said.show(view);
    panel.show(view);
  }

  /** What had the keyboard may be gone: an undone notice, a line that has collapsed. */
  function keepKeyboard(active: Element | null): void {
    if (active?.closest('[hidden]')) line.focus();
  }

  return {
    show(view: BarView | null): void {
      if (view === null) {
        line.closeMenu();
        return host.remove();
      }
      const active = root.activeElement;
      if (!host.isConnected) document.documentElement.append(host);
      paint(view);
      keepKeyboard(active);
    },
    isTyping: () => panel.hasKeys(root.activeElement) || line.hasMenuKeys(root.activeElement),
  };
}
