import { neighbour, type Listing } from './calendar.ts';
import type { SeedPaper } from './digests.ts';
import { html, type Markup } from './markup.ts';

/** A part of the page that the site renders on its server, and again in the browser. */
export function island(target: string, props: unknown, content: Markup | undefined): Markup {
  return html`<div
    class="SVELTE_HYDRATER contents"
    data-target="${target}"
    data-props="${JSON.stringify(props)}"
  >
    ${content}
  </div>`;
}

/** The data of a listing's island, in the site's shape (September 2026). Trending pages carry next to none. */
export function listingProps(listing: Listing): object {
  const { kind, name } = listing;
  if (kind === 'trending') return { isTrending: true, periodType: 'day' };
  const items = listing.papers.map((paper) => paperItem(paper));
  if (kind === 'search')
    return { dailyPapers: [], searchResults: items, periodType: 'day', query: { q: name } };
  return {
    dateString: name,
    dailyPapers: items,
    prevDate: neighbour(listing, -1),
    nextDate: neighbour(listing, 1),
    periodType: kind,
    query: {},
    isTrending: false,
  };
}

/**
 * One paper's data. The seeds know no names, so `authors` is empty, as the site has it for a paper it has not
 * looked up yet; dates are left out where they are not known.
 */
export function paperItem(paper: SeedPaper): object {
  const { id, title, summary, published, comments = 0 } = paper;
  const publishedAt = published === undefined ? {} : { publishedAt: `${published}T00:00:00.000Z` };
  return {
    paper: { id, authors: [], ...publishedAt, title, summary, upvotes: 0 },
    ...publishedAt,
    title,
    summary,
    numComments: comments,
    upvoted: false,
    isAuthorParticipating: false,
  };
}
