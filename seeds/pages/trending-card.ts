import type { SeedPaper } from './digests.ts';
import { html, type Markup } from './markup.ts';
import { authorCount, spokenDate, submittedBy, upvoteButton } from './pieces.ts';
import { thumbnail } from './thumbnail.ts';

/** Each card stands there twice, for wide screens and for narrow ones; one of them is `display: none`. */
export function trendingCard(paper: SeedPaper): Markup {
  return html`<!--[0-->
    <article class="relative overflow-hidden rounded-xl border">${desktop(paper)} ${mobile(paper)}</article>
    <!--]-->`;
}

function desktop(paper: SeedPaper): Markup {
  const { id, title, summary } = paper;
  return html`<div class="hidden h-40 md:flex">
    <div class="relative flex-shrink-0">
      <!--[-1--><a
        href="/papers/${id}"
        class="block h-full w-56 cursor-pointer overflow-hidden bg-white md:border-r"
        >${picture()}</a
      ><!--]-->
      <!--[0-->${submittedBy('bottom-2 right-2')}<!--]-->
    </div>
    <div class="from-gray-50-to-white bg-linear-to-b flex min-w-0 flex-1 flex-col justify-center p-6">
      <h3 class="mb-1.5 text-xl font-semibold text-gray-900 hover:underline dark:text-white">
        <a href="/papers/${id}" class="line-clamp-2 cursor-pointer text-balance">${title}</a>
      </h3>
      <!--[0-->
      <div class="mb-2"><p class="line-clamp-2 text-sm text-gray-500 dark:text-gray-400">${summary}</p></div>
      <!--]-->
      <div class="flex min-w-0 items-center text-sm text-gray-400 dark:text-gray-500">
        <!--[-1-->${authorCount(paper)}<!--]-->
        ${dated(paper, 'Published on ', 'mx-2')}
      </div>
    </div>
    <div
      class="from-gray-50-to-white bg-linear-to-b flex w-40 flex-col items-stretch justify-center gap-2 p-4"
    >
      <div class="w-full">
        <div class="flex flex-wrap items-center gap-2.5 pt-1 z-1">${upvoteButton(paper)}</div>
      </div>
      ${arxivButton(paper)}
    </div>
  </div>`;
}

function mobile(paper: SeedPaper): Markup {
  const { id, title, summary } = paper;
  return html`<div class="flex flex-col md:hidden">
    <div class="relative w-full">
      <!--[-1--><a
        href="/papers/${id}"
        class="block h-48 w-full cursor-pointer overflow-hidden bg-white max-md:border-b"
        >${picture()}</a
      ><!--]-->
      <!--[0-->${submittedBy('bottom-2 right-2')}<!--]-->
    </div>
    <div class="from-gray-50-to-white bg-linear-to-b p-4">
      <h3 class="mb-2 text-lg font-semibold text-gray-900 hover:underline dark:text-white">
        <a href="/papers/${id}" class="line-clamp-2 cursor-pointer">${title}</a>
      </h3>
      <!--[0-->
      <div class="mb-2"><p class="line-clamp-2 text-sm text-gray-600 dark:text-gray-300">${summary}</p></div>
      <!--]-->
      <div class="mb-3 flex items-center text-sm text-gray-500 dark:text-gray-400">
        <!--[-1-->${authorCount(paper)}<!--]-->
        ${dated(paper, '', 'mx-1')}
      </div>
      <div class="flex flex-col gap-2">
        <div class="flex flex-wrap items-center gap-2.5 pt-1 !pt-0 z-1">${upvoteButton(paper)}</div>
        ${arxivButton(paper)}
      </div>
    </div>
  </div>`;
}

function picture(): Markup {
  return thumbnail('size-full object-cover object-center');
}

function dated(paper: SeedPaper, before: string, space: string): Markup | undefined {
  const date = spokenDate(paper);
  return date === undefined
    ? undefined
    : html`<!--[0--><span class="${space}">·</span> <span>${before}${date}</span><!--]-->`;
}

function arxivButton({ id }: SeedPaper): Markup {
  return html`<a
    href="https://arxiv.org/abs/${id}"
    target="_blank"
    rel="noopener noreferrer"
    class="btn flex h-9 w-full items-center justify-center gap-1 text-sm"
    ><!---->
    <span>arXiv Page</span></a
  >`;
}
