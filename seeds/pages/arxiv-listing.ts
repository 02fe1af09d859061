import { day } from './calendar.ts';
import { paperWithId, type SeedPaper } from './digests.ts';
import { html, Markup } from './markup.ts';

/** The papers of two of Hugging Face's days, as arXiv announces them a day later: some of them again as replacements. */
const NEW = day('2099-12-02')?.papers.slice(0, 18) ?? [];
const CROSS = day('2099-12-02')?.papers.slice(18, 23) ?? [];
const REPLACED = day('2099-12-01')?.papers.slice(2, 9) ?? [];

const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0 auto; max-width: 76rem; padding: 0 1.5rem 4rem; font: 0.9rem/1.4 'Lucida Grande', Helvetica, Arial, sans-serif; }
  h1 { font-size: 1.6rem; }
  dl { margin-block: 2rem; }
  dt { margin-block-start: 1.2rem; }
  dd { margin-inline-start: 2.2rem; }
  .list-title { font-size: 1.15rem; font-weight: bold; }
  .descriptor { font-weight: normal; }
  .list-title .descriptor { display: none; }
  p.mathjax { max-width: 60rem; margin-block: 0.6rem; }
  @media (prefers-color-scheme: dark) { body { background: #16171a; color: #dcdde0; } a { color: #8ab4f8; } }
`;

/** `/list/cs.LG/new` of 3 December 2099. Structure of arXiv's own templates of June 2026. */
export function arxivListing(): Markup {
  const sections = [
    ['New submissions', NEW, ''],
    ['Cross submissions', CROSS, '(cross-list from stat.ML)'],
    ['Replacement submissions', REPLACED, '(replaced)'],
  ] as const;
  let number = 0;
  return page(
    'Machine Learning',
    html`<div id="dlpage">
      <h1>Machine Learning</h1>
      <h3>Showing new listings for Thursday, 3 December 2099</h3>
      ${sections.map(
        ([name, papers, marker]) =>
          html`<dl id="articles">
            <h3>${name} (showing ${papers.length} of ${papers.length} entries)</h3>
            ${papers.map((paper) => item(paper, (number += 1), marker))}
          </dl>`,
      )}
    </div>`,
  );
}

function item({ id, title, summary }: SeedPaper, number: number, marker: string): Markup {
  return html`<dt>
      <a name="item${number}">[${number}]</a>
      <a href="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a> ${marker} [<a
        href="/pdf/${id}"
        title="Download PDF"
        id="pdf-${id}"
        >pdf</a
      >, <a href="/format/${id}" title="Other formats" id="oth-${id}">other</a>]
    </dt>
    <dd>
      <div class="meta">
        <div class="list-title mathjax"><span class="descriptor">Title:</span> ${title}</div>
        <div class="list-subjects">
          <span class="descriptor">Subjects:</span>
          <span class="primary-subject">Machine Learning (cs.LG)</span>
        </div>
        ${marker === '(replaced)' ? undefined : html`<p class="mathjax">${summary}</p>`}
      </div>
    </dd>`;
}

/** `/abs/ID`; nothing for a paper that is none of the seeds'. */
export function arxivPaper(id: string): Markup | undefined {
  const paper = paperWithId(id);
  return (
    paper &&
    page(
      paper.title,
      html`<div id="abs">
        <h1 class="title mathjax"><span class="descriptor">Title:</span> ${paper.title}</h1>
        <blockquote class="abstract mathjax">
          <span class="descriptor">Abstract:</span> ${paper.summary}
        </blockquote>
      </div>`,
    )
  );
}

function page(title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <main><div id="content">${content}</div></main>
      </body>
    </html>`;
}
