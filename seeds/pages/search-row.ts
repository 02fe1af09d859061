import type { SeedPaper } from './digests.ts';
import { html, Markup, escapeMarkup } from './markup.ts';
import { authorCount, comments, spokenDate, upvoteBox } from './pieces.ts';

/** One result: upvotes, title, a link around the whole abstract, authors, date, comments. */
export function searchRow(paper: SeedPaper, query: string): Markup {
  const { id, title, summary } = paper;
  return html`<article class="flex gap-6">
    <div class="flex flex-wrap items-center gap-2.5 pt-1">${upvoteBox(paper)}</div>
    <div class="w-full min-w-0">
      <h3 class="mb-1 text-lg/6 font-semibold hover:underline">
        <a href="/papers/${id}" class="line-clamp-3 cursor-pointer text-balance"
          >${highlighted(title, query)}</a
        >
      </h3>
      <a href="/papers/${id}"
        ><p class="line-clamp-3 text-sm text-gray-500">${highlighted(summary, query)}</p></a
      >
      <div class="flex items-center text-sm text-gray-400">
        <a href="/papers/${id}" class="flex">${authorCount(paper)}</a> ${dated(paper)} ${comments(paper)}
      </div>
    </div>
  </article>`;
}

function dated(paper: SeedPaper): Markup | undefined {
  const date = spokenDate(paper);
  return date === undefined ? undefined : html`<span class="mx-2">·</span> <span>${date}</span>`;
}

/** The site wraps each word of the query, in titles too. */
function highlighted(text: string, query: string): Markup {
  const words = query.split(/\W+/).filter((word) => word.length > 2);
  if (words.length === 0) return new Markup(escapeMarkup(text));
  const parts = text.split(new RegExp(`(${words.join('|')})`, 'gi'));
  const marked = parts.map((part, at) =>
    at % 2 === 1 ? html`<span class="highlight">${part}</span>` : html`${part}`,
  );
  return html`${marked}`;
}
