import type { SeedPaper } from './digests.ts';
import { html, type Markup } from './markup.ts';

const ARROW = html`<svg
  xmlns="http://www.w3.org/2000/svg"
  aria-hidden="true"
  role="img"
  width="1em"
  height="1em"
  viewBox="0 0 12 12"
  class="text-sm"
>
  <path fill="currentColor" d="M6 3 10 9H2Z"></path>
</svg>`;
const BUBBLE = html`<svg
  xmlns="http://www.w3.org/2000/svg"
  aria-hidden="true"
  role="img"
  width="1em"
  height="1em"
  viewBox="0 0 24 24"
>
  <path fill="none" stroke="currentColor" stroke-width="2" d="M4 4h16v12H10l-5 4v-4H4Z"></path>
</svg>`;

/** The upvote box of a reader who is not logged in: a link. The seeds know no upvotes; the site shows none as `-`. */
export function upvoteBox({ id }: SeedPaper): Markup {
  return html`<a href="/login?next=${encodeURIComponent(`/papers/${id}`)}" class="self-start"
    ><!--[0--><!---->
    <div
      role="checkbox"
      aria-checked="false"
      aria-label="Upvote"
      class="shadow-alternate flex h-14 w-12 gap-1 rounded-xl flex-none cursor-pointer select-none flex-col items-center justify-center self-start border-gray-300 bg-white dark:bg-gray-850"
    >
      <input disabled="" type="checkbox" class="peer hidden" /> ${ARROW}<!---->
      <div class="leading-none">-</div>
    </div>
    <!----><!--]--></a
  >`;
}

/** The same as a button, in trending cards. */
export function upvoteButton({ id }: SeedPaper): Markup {
  return html`<a href="/login?next=${encodeURIComponent(`/papers/${id}`)}" class="self-start"
    ><!--[0--><!---->
    <div
      role="checkbox"
      aria-checked="false"
      class="shadow-alternate group flex h-9 cursor-pointer select-none items-center gap-2 rounded-lg border pl-3 pr-3.5 border-gray-300 bg-white dark:bg-gray-850 w-full justify-center text-sm"
    >
      <input disabled="" type="checkbox" class="peer hidden" /> ${ARROW}<!---->
      Upvote
      <div class="font-semibold text-orange-500">-</div>
    </div>
    <!----><!--]--></a
  >`;
}

export function submittedBy(classes: string): Markup {
  return html`<div
    class="shadow-xs pointer-events-none absolute ${classes} flex h-6 items-center gap-1 whitespace-nowrap rounded-md border bg-white px-2 text-xs leading-none text-gray-700 dark:bg-gray-900 dark:text-gray-400"
  >
    Submitted by
    <div class="flex-none"><!--[-1--><!--]--></div>
    <!---->
    seeds
  </div>`;
}

/** A link with the number of comments, where there are any. */
export function comments({ id, comments: number = 0 }: SeedPaper): Markup | undefined {
  if (number === 0) return undefined;
  return html`<a
    href="/papers/${id}#community"
    class="flex translate-y-px items-center gap-1 rounded-md border border-gray-100 px-1 py-0.5 text-xs text-gray-500"
    >${BUBBLE}<!---->
    ${number}</a
  >`;
}

/** `7 authors`, where the seeds know how many there are. */
export function authorCount({ authorCount: number }: SeedPaper): Markup | undefined {
  if (number === undefined) return undefined;
  return html`<ul class="flex items-center text-gray-600 flex-row-reverse text-xs">
    <!---->
    <li class="text-xs order-first">
      <span class="text-gray-400 dark:text-gray-500">${number} ${number === 1 ? 'author' : 'authors'}</span>
    </li>
  </ul>`;
}

/** `Jul 25, 2024`, as the site writes days that are not of the current year. */
export function spokenDate({ published }: SeedPaper): string | undefined {
  if (published === undefined) return undefined;
  return new Date(published).toLocaleDateString('en-US', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}
