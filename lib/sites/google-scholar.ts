import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { digestAt } from './google-scholar/addresses.ts';
import { scholarMatches } from './google-scholar/domains.ts';
import { authorsIn, bylineFacts } from './reading/scholar-byline.ts';
import { scholarFacts } from './reading/scholar-facts.ts';
import { rowsIn, type Row } from './reading/rows.ts';
import { plainTitle } from './reading/plain-title.ts';
import type { Entry, Site } from './site.ts';

const HOST = 'https://scholar.google.com';

/**
 * Google Scholar: results, what cites a paper, its versions, and profiles. Results as of 2018 and 2026; profiles from second
 * hand. Rows show no identifier of their own: a paper is known by what its title or the file beside it links, else by title.
 */
export const googleScholar: Site = {
  id: 'google-scholar',
  name: 'Google Scholar',
  matches: scholarMatches(),
  digestAt,
  read: (document, url) =>
    url.pathname === '/citations'
      ? rowsIn(document, PROFILE_ROW, PROFILE_PARTS).flatMap((row) => readProfileRow(row, url) ?? [])
      : rowsIn(document, RESULT, RESULT_PARTS).flatMap((row) => readResult(row, url) ?? []),
  examples: {
    digests: [
      `${HOST}/scholar?q=dielectric+properties`,
      `${HOST}/scholar?start=10&q=dielectric+properties&hl=en&as_sdt=0,5`,
      'https://scholar.google.co.uk/scholar?hl=en&q=old+maps',
      `${HOST}/scholar?cites=8981356803495928007&as_sdt=2005&sciodt=0,5&hl=en`,
      `${HOST}/scholar?cluster=8981356803495928007&hl=en`,
      `${HOST}/scholar?as_q=maps&as_epq=old+towns&as_oq=&as_occt=any&as_sauthors=Lovelace&as_publication=`,
      `${HOST}/scholar?q=related:x6BpcW0wpHwJ:scholar.google.com/&hl=en`,
      `${HOST}/citations?user=AbCdEfgAAAAJ&hl=en`,
      `${HOST}/citations?hl=en&user=AbCdEfgAAAAJ&view_op=list_works&sortby=pubdate`,
    ],
    papers: [],
    neither: [
      `${HOST}/`,
      `${HOST}/scholar`,
      `${HOST}/scholar?scilib=1&hl=en`,
      `${HOST}/citations?view_op=view_citation&user=AbCdEfgAAAAJ&citation_for_view=AbCdEfgAAAAJ:xyz`,
      `${HOST}/scholar_alerts?view_op=list_alerts`,
      `${HOST}/scholar_settings?q=maps`,
    ],
  },
};

// ---- results ----------------------------------------------------------------------------------------

const RESULT = '.gs_r[data-cid]';
const RESULT_PARTS = {
  heading: 'h3',
  title: 'h3 a[href]',
  file: '.gs_ggs a[href]',
  byline: '.gs_a',
  foot: '.gs_ri .gs_fl',
};
/** `[PDF]`, `[CITATION]`, in two lengths; then in words, where the markup is another. */
const LABELS = '.gs_ctc, .gs_ctu';
const LABEL_IN_WORDS = /^(?:\[(?:PDF|HTML|BOOK|B|CITATION|C|DOC)\]\s*)+/;

function readResult(result: Row<keyof typeof RESULT_PARTS>, url: URL): Entry | undefined {
  const { row, file } = result;
  const [[heading], [titled], [byline], [foot]] = [result.heading, result.title, result.byline, result.foot];
  const links = [titled, ...file].map((link) => link?.getAttribute('href') ?? undefined);
  if (!heading || links[0]?.includes('/scholar_case?')) return undefined;
  const line = tidyText(byline?.textContent);
  const facts = scholarFacts({
    title: titled ? plainTitle(titled) : plainTitle(heading, LABELS).replace(LABEL_IN_WORDS, ''),
    links,
    base: url.href,
    byline: line,
    record: row.getAttribute('data-cid') ?? '',
  });
  return facts && entry({ ...facts, ...bylineFacts(line) }, row, foot ?? byline ?? heading);
}

/** Authors tell which paper a title is, so they are not left for later. */
function entry(facts: PaperFacts, anchor: Element, lineEnd: Element): Entry {
  return { facts, anchor, places: [{ after: lineEnd }] };
}

// ---- profiles ---------------------------------------------------------------------------------------

const PROFILE_ROW = 'tr.gsc_a_tr';
const PROFILE_PARTS = { title: 'a.gsc_a_at', lines: '.gs_gray', year: 'td.gsc_a_y' };

/** Authors and venue have a line each; the title leads to Scholar's own page of it. */
function readProfileRow(
  { row, title, lines, year }: Row<keyof typeof PROFILE_PARTS>,
  url: URL,
): Entry | undefined {
  const [[titled], [names, venue]] = [title, lines];
  const href = titled?.getAttribute('href') ?? undefined;
  const record = /citation_for_view=([\w:-]+)/.exec(href ?? '')?.[1] ?? '';
  const byline = tidyText(venue?.textContent);
  const facts = scholarFacts({ title: plainTitle(titled), links: [href], base: url.href, byline, record });
  const authors = authorsIn(names?.textContent ?? '');
  const [published] = /\b(?:1[5-9]|20)\d{2}\b/.exec(year[0]?.textContent ?? '') ?? [];
  if (!facts || !titled) return undefined;
  const told = { ...(authors.length > 0 && { authors }), ...(published !== undefined && { published }) };
  return entry({ ...facts, ...told }, row, venue ?? names ?? titled.parentElement ?? row);
}
