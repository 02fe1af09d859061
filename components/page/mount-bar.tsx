import { render } from 'preact';
import fields from '../../lib/look/fields.css?inline';
import glyphs from '../../lib/look/glyphs.css?inline';
import tokens from '../../lib/look/tokens.css?inline';
import type { BarActions, BarView } from '../../lib/page/bar-view.ts';
import { createHost } from '../../lib/page/host.ts';
import { Bar } from './Bar.tsx';
import barStyle from './bar.css?inline';

/** Draws the bar into a closed root at the end of the document, and takes it away with `null`. */
export function mountBar(document: Document, actions: BarActions, signal: AbortSignal) {
  const { host, root } = createHost(document, 'deja-lu-bar', [tokens, glyphs, fields, barStyle]);
  for (const type of [
    'click',
    'auxclick',
    'pointerdown',
    'mousedown',
    'dblclick',
    'keydown',
    'keyup',
    'input',
  ])
    root.addEventListener(type, (event) => event.stopPropagation());
  signal.addEventListener('abort', () => {
    render(null, root);
    host.remove();
  });
  return {
    show(view: BarView | null): void {
      if (view === null) return host.remove();
      if (!host.isConnected) document.documentElement.append(host);
      render(<Bar view={view} actions={actions} />, root);
    },
    isTyping: () => root.activeElement?.matches('input, textarea, select') ?? false,
    focus: () => root.querySelector<HTMLElement>('.line button')?.focus(),
  };
}
