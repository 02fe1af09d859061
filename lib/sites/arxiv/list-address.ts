import { tidyText } from '../../papers/title.ts';
import { isoOf, spokenDay, spokenMonth } from '../reading/english-date.ts';
import { periodAt } from './period.ts';

/** Name of a list for its id, and in words. */
type Named = readonly [name: string, label: string];

/** Which list stands at an address of arXiv; `undefined` where there is none. */
export function listAt(url: URL, document: Document): Named | undefined {
  const [root, subject = '', time = ''] = url.pathname.split('/').filter(Boolean);
  if (root === 'list') return listingAt(url, subject, time, document);
  if (root === 'catchup') return catchupAt(url, subject, time);
  return root === 'a' ? authorAt(subject, document) : undefined;
}

/** `/list/cs.LG/new`, or the same asked for by a form: `/list/?archive=cs&year=2023&month=03`. */
function listingAt(url: URL, inPath: string, time: string, document: Document): Named | undefined {
  const subject = url.searchParams.get('archive') ?? inPath;
  if (!SUBJECT.test(subject)) return undefined;
  if (time === 'new') return ofDay(subject, dayInHeading(document)) ?? named(subject, 'latest', 'new');
  if (time === 'recent' || time === 'pastweek') return named(subject, 'recent', 'recent');
  if (time === 'current') return named(subject, 'current', 'this month');
  const period = periodAt(url, time);
  return period === undefined
    ? undefined
    : named(subject, period, period.includes('-') ? spokenMonth(period) : period);
}

/** `cs`, `cs.LG`, `cond-mat.mes-hall`, and `grp_physics` of the catch-up pages. */
const SUBJECT = /^[a-z][a-z_-]*(?:\.[a-z-]+)?$/i;

/** A day that is caught up on has the name of the listing that was new on it. */
function catchupAt({ searchParams }: URL, subject: string, day: string): Named | undefined {
  if (SUBJECT.test(subject) && /^\d{4}-\d{2}-\d{2}$/.test(day)) return ofDay(subject, day);
  const group = searchParams.get('archive') ?? searchParams.get('group') ?? '';
  const [y = '', m = '', d = ''] = ['syear', 'smonth', 'sday'].map((name) => searchParams.get(name) ?? '');
  if (!SUBJECT.test(group) || !/^\d{4}-\d{1,2}-\d{1,2}$/.test(`${y}-${m}-${d}`)) return undefined;
  const first = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return named(group, `since-${first}`, `since ${spokenDay(first)}`);
}

function ofDay(subject: string, day: string | undefined): Named | undefined {
  return day === undefined ? undefined : named(subject, day, spokenDay(day));
}

function named(subject: string, period: string, spoken: string): Named {
  return [`list/${subject}/${period}`, `arXiv ${subject}, ${spoken}`];
}

/**
 * From `Showing new listings for Friday, 3 March 2023`, or as it was until 2023:
 * `New submissions for Fri, 3 Mar 23` (the latter from memory).
 */
function dayInHeading(document: Document): string | undefined {
  for (const heading of document.querySelectorAll('h3')) {
    const [, day = '', month = '', year = ''] = DAY.exec(heading.textContent ?? '') ?? [];
    const found = isoOf(day, month, year.length === 2 ? `20${year}` : year);
    if (found !== undefined) return found;
  }
  return undefined;
}

const DAY = /\b(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4}|\d{2})(?!\d)/;

/** `/a/lovelace_a_1`, or an ORCID; with a suffix (`.atom`, `.js`) it is a feed. */
function authorAt(author: string, document: Document): Named | undefined {
  if (!/^[\w-]+$/.test(author)) return undefined;
  const heading = tidyText(document.querySelector('h1')?.textContent);
  const [, name] = /^(.+?)['’]s? (?:articles|papers|publications)/i.exec(heading) ?? [];
  return [`a/${author.toLowerCase()}`, `arXiv, ${name ?? author}`];
}
