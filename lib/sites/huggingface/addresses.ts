import type { Digest } from '../../digest/digest.ts';
import { parseArxivId, type ArxivId } from '../../papers/arxiv.ts';
import { tidyText } from '../../papers/title.ts';
import { spokenDay, spokenMonth } from '../reading/english-date.ts';

/** The island of a list of papers; on the bare `/papers` only its data tells which day it is. */
export const ISLAND = '[data-target="DailyPapers"]';

/** Which digest stands at an address of Hugging Face; `undefined` where it lists no papers. */
export function digestAt(url: URL, document: Document): Digest | undefined {
  const [name, label] = period(url, document) ?? ownPage(url) ?? [];
  if (name === undefined || label === undefined) return undefined;
  const kind = paperAt(url) ? 'paper' : 'list';
  return {
    id: `huggingface:${name}`,
    site: 'huggingface',
    label,
    url: url.href.split('#')[0] ?? url.href,
    kind,
  };
}

/** Name of a list for its id, and in words. */
function period(url: URL, document: Document): readonly [string, string] | undefined {
  const [root, kind = '', value = ''] = url.pathname.split('/').filter(Boolean);
  if (root !== 'papers') return undefined;
  if (kind === '') return frontPage(url, document);
  if (kind === 'trending') return ['trending', 'HF Trending Papers'];
  return dated(kind, value);
}

function dated(kind: string, value: string): readonly [string, string] | undefined {
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return [`date/${value}`, `HF Daily Papers, ${spokenDay(value)}`];
  const [, year, week = ''] = (kind === 'week' && /^(\d{4})-W(\d{1,2})$/.exec(value)) || [];
  if (year !== undefined)
    return [`week/${year}-W${week.padStart(2, '0')}`, `HF Papers, week ${Number(week)} of ${year}`];
  if (kind === 'month' && /^\d{4}-\d{2}$/.test(value))
    return [`month/${value}`, `HF Papers, ${spokenMonth(value)}`];
  return undefined;
}

/** `/papers`: a search, a day of old (`?date=`), or the latest day, whose date only the island tells. */
function frontPage(url: URL, document: Document): readonly [string, string] {
  const query = tidyText(url.searchParams.get('q')).toLowerCase();
  if (query) return [`q=${query}`, `HF search “${query}”`];
  const day = url.searchParams.get('date') ?? latestDay(document);
  return dated('date', day) ?? ['latest', 'HF Daily Papers'];
}

function latestDay(document: Document): string {
  const source = document.querySelector(ISLAND)?.getAttribute('data-props') ?? '';
  return /"periodType":\s*"day"/.test(source)
    ? (/"dateString":\s*"(\d{4}-\d{2}-\d{2})/.exec(source)?.[1] ?? '')
    : '';
}

function ownPage(url: URL): readonly [string, string] | undefined {
  const paper = paperAt(url);
  return paper && [`paper/${paper.id}`, 'its page on HF'];
}

/** The paper whose own page this is. */
export function paperAt(url: URL): ArxivId | undefined {
  return url.pathname.startsWith('/papers/') ? arxivIn(url.pathname) : undefined;
}

const PAPER_PATH = '/papers/';

/** The id in the path of a paper's page; a query and a fragment behind it do not matter. */
export function arxivIn(href: string): ArxivId | undefined {
  if (!href.startsWith(PAPER_PATH)) return undefined;
  const path = href.slice(PAPER_PATH.length);
  return parseArxivId(path) ?? parseArxivId(path.replace(/\/?(?:[?#].*)?$/, ''));
}
