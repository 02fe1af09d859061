import type { SeedPaper } from './digests.ts';
import { html, type Markup } from './markup.ts';
import { comments, submittedBy, upvoteBox } from './pieces.ts';
import { thumbnail } from './thumbnail.ts';

/** A card of a day, a week or a month: no authors, no date, no abstract. Those are in the island's data alone. */
export function dailyCard(paper: SeedPaper): Markup {
  const { id, title } = paper;
  return html`<article class="relative flex flex-col overflow-hidden rounded-xl border">
    <!--[0--><a
      href="/papers/${id}"
      class="shadow-alternate-sm peer relative block h-56 w-full cursor-pointer overflow-hidden rounded-xl bg-white md:h-64"
      >${thumbnail('h-full w-full object-cover object-top')}</a
    ><!--]-->
    <!--[0-->${submittedBy('right-2 top-56 -mt-8 md:top-64')}<!--]-->
    <div class="from-gray-50-to-white bg-linear-to-b -mt-2 flex px-6 pb-6 pt-8">
      <div class="flex w-full gap-6">
        <div class="flex flex-wrap items-center gap-2.5 pt-1 z-1 lg:sticky lg:top-8">
          ${upvoteBox(paper)}<!---->
          <!---->
        </div>
        <!--[-1--><!--]-->
        <dialog class="shadow-alternate z-40">
          <div tabindex="-1" class="outline-none"><!--[-1--><!--]--></div>
        </dialog>
        <!---->
        <div class="w-full min-w-0">
          <h3 class="mb-1 text-lg/6 font-semibold hover:underline peer-hover:underline">
            <a href="/papers/${id}" class="line-clamp-3 cursor-pointer text-balance">${title}</a>
          </h3>
          <div class="flex min-w-0 items-center justify-between gap-1 sm:gap-2">
            <!--[-1--><!--]-->
            <div class="flex items-center gap-2">
              <!--[-1--><!--]-->
              <!--[0-->${comments(paper)}<!--]-->
            </div>
          </div>
        </div>
      </div>
    </div>
  </article>`;
}
