import { neighbour, type Listing } from './calendar.ts';
import { dailyCard } from './daily-card.ts';
import type { SeedPaper } from './digests.ts';
import { heading, PERIOD_ROOTS } from './heading.ts';
import { island, listingProps, paperItem } from './island.ts';
import { html, type Markup } from './markup.ts';
import { authorCount, spokenDate } from './pieces.ts';
import { searchRow } from './search-row.ts';
import { shell } from './shell.ts';
import { trendingCard } from './trending-card.ts';

/** A day, week, month, search or trending page, as the server sends it. */
export function listingPage(listing: Listing): Markup {
  const { kind, papers, name } = listing;
  const rows = papers.map((paper) => {
    if (kind === 'search') return searchRow(paper, name);
    return kind === 'trending' ? trendingCard(paper) : dailyCard(paper);
  });
  const columns = kind === 'search' || kind === 'trending' ? '' : 'lg:grid-cols-2 xl:grid-cols-3';
  const list = html`<div class="relative grid gap-5 *:[content-visibility:auto] grid-cols-1 ${columns}">
    <!--[-->${rows.length > 0 ? rows : NOTHING}<!--]-->
    ${previous(listing)}<!---->
  </div>`;
  const section = html`<section class="container relative mb-20 mt-8 md:mt-14">
    ${heading(listing)} ${list}
  </section>`;
  const title = kind === 'trending' ? 'Trending Papers' : 'Daily Papers';
  return shell(title, island('DailyPapers', listingProps(listing), section));
}

const NOTHING = html`<p class="text-gray-500">No papers found</p>`;

function previous(listing: Listing): Markup | undefined {
  const { kind } = listing;
  const name = neighbour(listing, -1);
  if (kind === 'search' || kind === 'trending' || name === undefined) return undefined;
  return html`<div class="col-span-1 mt-8 flex">
    <a href="${PERIOD_ROOTS[kind]}${name}" class="btn gap-2">Previous</a>
  </div>`;
}

/** A paper's own page. Its structure is from memory, no capture of one was at hand. */
export function paperPage(paper: SeedPaper): Markup {
  const { id, title, summary } = paper;
  const published = spokenDate(paper);
  const content = html`<section class="container paper pt-8">
    <header class="mb-9">
      <div class="mb-2 flex text-sm">
        <a href="/papers" class="text-gray-500">Papers</a>
        <div class="mx-2 text-gray-400">arxiv:${id}</div>
      </div>
      <h1 class="mb-2 text-2xl font-semibold lg:text-3xl">${title}</h1>
      <div class="mb-6 flex flex-wrap gap-2 text-sm text-gray-500">
        ${published === undefined ? undefined : html`<div>Published on ${published}</div>`}
      </div>
      <div class="relative flex flex-wrap items-center gap-2 text-base leading-tight">
        <span class="text-gray-500">Authors:</span>
        ${authorCount(paper) ?? html`<span class="text-gray-400">not known</span>`}
      </div>
    </header>
    <div class="flex flex-col gap-y-2.5">
      <h2 class="text-xl font-semibold">Abstract</h2>
      <p class="text-gray-600">${summary}</p>
    </div>
    <div class="mt-6 flex flex-wrap gap-2">
      <a
        href="https://arxiv.org/abs/${id}"
        class="btn inline-flex h-9 items-center"
        target="_blank"
        rel="noopener noreferrer"
        >View arXiv page</a
      >
      <a
        href="https://arxiv.org/pdf/${id}"
        class="btn inline-flex h-9 items-center"
        target="_blank"
        rel="noopener noreferrer"
        >View PDF</a
      >
    </div>
  </section>`;
  return shell(`Paper page - ${title}`, island('PaperContent', paperItem(paper), content));
}

/** Any other address of the site. */
export function missingPage(url: URL): Markup {
  return shell(
    'Not here',
    html`<section class="container relative mt-8">
      <h1 class="text-2xl font-bold">404</h1>
      <p class="text-gray-500">
        The seeds have no page at ${url.pathname}. <a href="/papers" class="underline">Daily Papers</a>
      </p>
    </section>`,
  );
}
