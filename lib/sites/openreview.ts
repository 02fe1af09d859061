import type { Identified } from '../papers/identifiers/identified.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { digestAt, paperAt } from './openreview/addresses.ts';
import { abstractIn, authorsIn, publishedIn } from './openreview/details.ts';
import {
  BESIDE_HEADING,
  BESIDE_TITLE,
  FIELD,
  leadsElsewhere,
  type Elsewhere,
  type Leads,
} from './openreview/elsewhere.ts';
import { identify } from './openreview/identify.ts';
import { rest } from './openreview/rest.ts';
import { factsOf } from './reading/facts.ts';
import { pageEntry } from './reading/page-entry.ts';
import { detailsInMeta, isMetaOf } from './reading/paper-page.ts';
import { rowsIn, type Row } from './reading/rows.ts';
import { formulaTitle } from './reading/formula-title.ts';
import type { Entry, Site } from './site.ts';

const HOST = 'https://openreview.net';
/** `div.note` in an `li` since 2022, `li.note` before. What somebody did to a note is told in one more kind of note. */
const NOTE = '.note:not(.note-activity)';
const PARTS = {
  links: BESIDE_TITLE,
  fields: `:is(${FIELD})`,
  meta: ':is(.note-meta-info > li, .meta_row)',
  /** Only a reply says of which paper it is. */
  parent: ':is(.note-parent-title, .parent-title)',
};

/**
 * OpenReview: venues and their tabs, submissions, searches, and a paper's own forum. Markup of the site's own source, Jan 2018 to
 * 2026. Lists are fetched after the page, and made anew for each tab and page.
 */
export const openReview: Site & { readonly rest?: Elsewhere } = {
  id: 'openreview',
  name: 'OpenReview',
  matches: [`${HOST}/*`],
  digestAt,
  needsRest: leadsElsewhere,
  rest,
  read: (document, url) => {
    const paper = paperAt(url);
    if (paper) return readForum(document, url, paper);
    return rowsIn(document, NOTE, PARTS).flatMap((note) => readNote(note, url) ?? []);
  },
  examples: {
    digests: [
      `${HOST}/group?id=ICLR.cc/2021/Conference`,
      `${HOST}/group?id=TMLR&referrer=%5BHomepage%5D(%2F)#tab-accepted`,
      `${HOST}/submissions?page=2&venue=ICLR.cc/2026/Conference`,
      `${HOST}/search?term=old+maps&group=all&content=all&source=all`,
      `${HOST}/venue?id=ICLR.cc`,
    ],
    papers: [
      `${HOST}/forum?id=YicbFdNTTy`,
      `${HOST}/forum?noteId=abcDEF12345&id=-2FCwDKRREu`,
      `${HOST}/forum?id=_XYzwxPIQu6&referrer=%5Bthe%20profile%20of%20X%5D(%2Fprofile%3Fid%3D~Ada_B1)`,
    ],
    neither: [
      `${HOST}/`,
      `${HOST}/group?id=ICLR.cc/2021/Conference/Reviewers`,
      `${HOST}/group?id=~Ada_Ackermann1`,
      `${HOST}/profile?id=~Ada_Ackermann1`,
      `${HOST}/search?group=all`,
      `${HOST}/forum`,
      `${HOST}/pdf?id=YicbFdNTTy`,
    ],
  },
};

function readNote(note: Row<keyof typeof PARTS>, url: URL): Entry | undefined {
  const { row, links, fields, meta, parent } = note;
  const titled = links.find((link) => /\/forum\/?\?/.test(link.getAttribute('href') ?? ''));
  const paper = titled && identifyLinked(titled, url);
  if (!paper || parent.length > 0 || isReply(titled, url)) return undefined;
  const facts = factsOf({
    title: formulaTitle(titled),
    ids: [paper, ...elsewhere({ links, fields, url })],
    url: addressOf(paper),
  });
  const details = () => ({
    ...authorsIn(row.querySelector('.note-authors')),
    ...publishedIn(meta.find(({ textContent }) => /\d{4}/.test(textContent ?? ''))),
    ...abstractIn(fields),
  });
  const anchor = row.parentElement?.localName === 'li' ? row.parentElement : row;
  return facts && { facts, details, anchor, places: [{ after: meta.at(-1) ?? row }] };
}

/** A search finds replies too; their titles lead to their place in a paper's forum. Elsewhere a link may lead to the paper's own note. */
function isReply(link: Element, url: URL): boolean {
  const { searchParams } = new URL(link.getAttribute('href') ?? '', url);
  const note = searchParams.get('noteId');
  return url.pathname === '/search' && note !== null && note !== searchParams.get('id');
}

function identifyLinked(link: Element, url: URL): Identified | undefined {
  return identify(link.getAttribute('href') ?? '', url.href);
}

function elsewhere(leads: Leads): Identified[] {
  return openReview.rest?.(leads) ?? [];
}

function addressOf({ id }: Identified): string {
  return `${HOST}/forum?id=${id.slice('openreview:'.length)}`;
}

// ---- a paper's forum --------------------------------------------------------------------------------

/** The replies below are notes as well, and no entries. */
function readForum(document: Document, url: URL, paper: Identified): Entry[] {
  const heading = document.querySelector('h2.citation_title, .forum-title h2');
  if (!heading?.parentElement) return [];
  const note = heading.closest('.forum-note, .note') ?? heading.parentElement;
  const title = formulaTitle(heading, 'a') || formulaTitle(heading);
  const links = [...note.querySelectorAll(BESIDE_HEADING)];
  const ids = [paper, ...elsewhere({ links, fields: fieldsOf(note), url })];
  const facts = factsOf({ title, ids, url: addressOf(paper) });
  return pageEntry(heading, facts, () => detailsOf(document, note, title));
}

function fieldsOf(note: Element): Element[] {
  return [...note.querySelectorAll(FIELD)];
}

/** The page before the tags: those have had only the last author since 2025. */
function detailsOf(document: Document, note: Element, title: string): Partial<PaperFacts> {
  return {
    ...(isMetaOf(document, title) && detailsInMeta(document)),
    ...authorsIn(note.querySelector('.forum-authors, .signatures.author')),
    ...publishedIn(note.querySelector('.date')),
    ...abstractIn(fieldsOf(note)),
  };
}
