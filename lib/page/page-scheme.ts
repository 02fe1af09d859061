import { observeAttributes } from './observe.ts';

export type Scheme = 'light' | 'dark';

/** How a page looks behind our marks. */
export interface PageLook {
  readonly scheme: Scheme;
  /** What stands behind the text, as a CSS colour. */
  readonly ground: string;
}

const RGB = /rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)(?:[,/ ]+([\d.]+))?\)/;

/**
 * Light or dark as the page really is, not as the system would have it: from the first background that shows, from
 * `from` upwards. A page without one is white, or the browser's dark canvas where it asks for it: then its text is light.
 */
function lookOf(from: Element): PageLook {
  const { documentElement, defaultView } = from.ownerDocument;
  const styleOf = (element: Element) => defaultView?.getComputedStyle(element);
  for (let element: Element | null = from; element; element = element.parentElement) {
    const ground = styleOf(element)?.backgroundColor ?? '';
    const light = luminance(ground);
    if (light !== undefined) return { scheme: light < 0.4 ? 'dark' : 'light', ground };
  }
  const isLight = (luminance(styleOf(documentElement)?.color ?? '') ?? 0) < 0.5;
  return isLight ? { scheme: 'light', ground: '#fff' } : { scheme: 'dark', ground: '#121212' };
}

/**
 * Asked when the page has been laid out. The same object as long as the page looks the same: what is painted already
 * is not painted again.
 */
export function lookAgain(from: Element | undefined, before: PageLook): PageLook {
  const now = from ? lookOf(from) : before;
  return now.scheme === before.scheme && now.ground === before.ground ? before : now;
}

/** 0 black to 1 white (Rec. 709 weights, rounded, without gamma: enough to tell dark from light); nothing where it is see-through. */
function luminance(colour: string): number | undefined {
  const [, red, green, blue, alpha = '1'] = RGB.exec(colour) ?? [];
  if (red === undefined || Number(alpha) < 0.5) return undefined;
  return (2 * Number(red) + 7 * Number(green) + Number(blue)) / 2550;
}

/** Calls back when the page may have turned dark or light: its theme attribute, or the system. */
export function onSchemeChange(document: Document, signal: AbortSignal, onChange: () => void): void {
  const view = document.defaultView;
  if (!view) return;
  const system = view.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange, { signal });
  const themed = [document.documentElement, document.body];
  observeAttributes(themed, ['class', 'data-theme', 'style'], signal, onChange);
}
