/** `paper-garden` -> `paperGarden`. */
export function exportOf(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A reader that works on `fixture`: rows with a link to a paper and its title, and its authors below. */
export function reader(name: string, { href, host, pathname }: URL): string {
  return `import { identifyLink } from '../papers/identify.ts';
import { tidyText } from '../papers/title.ts';
import { listing } from './reading/digests.ts';
import { factsOf } from './reading/facts.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

/** ${titleCase(name)}: its list of papers. Say when its markup was seen, and how sure that is. */
export const ${exportOf(name)}: Site = {
  id: '${name}',
  name: '${titleCase(name)}',
  matches: ['https://${host}${pathname}*'],
  digestAt: (url) => (isList(url) ? listing('${name}', 'papers', '${titleCase(name)}', url) : undefined),
  read,
  examples: {
    digests: ['${href}'],
    papers: [],
    neither: ['https://${host}/about'],
  },
};

function isList(url: URL): boolean {
  return url.pathname === '${pathname}';
}

/** One query for all rows: a page may have thousands. */
function read(document: Document, url: URL): Entry[] {
  return [...document.querySelectorAll('li > a[href]')].flatMap((link) => readRow(link, url) ?? []);
}

/** A row that cannot be read is left out. */
function readRow(link: Element, url: URL): Entry | undefined {
  const row = link.closest('li');
  const paper = identifyLink(link.getAttribute('href') ?? '', url.href);
  const facts = paper && factsOf({ title: titleText(link), ids: [paper], url: link.getAttribute('href') ?? undefined });
  if (!row || !facts) return undefined;
  const details = () => ({ authors: tidyText(row.querySelector('.authors')?.textContent).split(', ') });
  return { facts, details, anchor: row, places: [{ after: row }] };
}
`;
}

/** A page of the project's own, with what it holds at its end. */
export function fixture(name: string, { href }: URL): string {
  const entries = [
    ['9912.99001', 'A Garden of Forking Proofs', 'Ada Lovelace, Alan Turing'],
    ['9912.99002', 'On the Watering of Dry Papers', 'Grace Hopper'],
  ].map(([id = '', title = '', authors = '']) => ({ id, title, authors }));
  const rows = entries.map(
    ({ id, title, authors }) =>
      `      <li><a href="https://arxiv.org/abs/${id}">${title}</a> <span class="authors">${authors}</span></li>`,
  );
  const truth = {
    what: 'A list in which one row is no paper.',
    url: href,
    digest: { id: `${name}:papers`, label: titleCase(name), kind: 'list' },
    entries: entries.map(({ id, title, authors }) => ({
      key: `arxiv:${id}`,
      ids: [`arxiv:${id}`],
      title,
      url: `https://arxiv.org/abs/${id}`,
      authors: authors.split(', '),
    })),
  };
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>${titleCase(name)}</title></head>
  <body>
    <ul>
${rows.join('\n')}
      <li><a href="/about">About</a></li>
    </ul>
    <script type="application/json" id="truth">
${JSON.stringify(truth, null, 2)}
    </script>
  </body>
</html>
`;
}

/** `paper-garden` -> `Paper Garden`. */
function titleCase(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
