import { html, type Markup } from './markup.ts';

/** A sheet with lines of grey: no paper's first page. */
const SHEET =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 260'><path fill='#f4f4f5' d='M0 0h400v260H0z'/>" +
  "<path stroke='#a1a1aa' stroke-width='10' d='M70 44h260M110 66h180'/>" +
  "<path stroke='#d4d4d8' stroke-width='5' d='M150 92h100M40 128h150M40 142h150M40 156h142M40 170h150M40 184h150M40 198h96M40 220h150M40 234h150M40 248h150" +
  "M210 128h150M210 142h138M210 156h150'/><path fill='#e4e4e7' d='M210 172h150v62H210z'/></svg>";
const SOURCE = `data:image/svg+xml,${encodeURIComponent(SHEET)}`;

/** An image that is still to load, with the pulse before it, as the server sends it. */
export function thumbnail(classes: string): Markup {
  return html`<div class="relative flex h-full w-full items-center justify-center overflow-hidden">
      <!--[0-->
      <div
        class="absolute inset-0 animate-pulse flex items-center justify-center bg-gray-200 dark:bg-gray-800"
      ></div>
      <!--]-->
      <!--[-1--><!--]-->
      <img
        loading="lazy"
        src="${SOURCE}"
        decoding="async"
        alt=""
        class="${classes} opacity-80 dark:opacity-70 dark:invert invisible"
        onload="this.__e=event"
        onerror="this.__e=event"
      />
    </div>
    <!---->`;
}
