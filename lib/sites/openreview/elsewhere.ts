import type { Identified } from '../../papers/identifiers/identified.ts';
import { tidyText } from '../../papers/title.ts';

/** What of a note may lead to its paper elsewhere. */
export interface Leads {
  readonly links: readonly Element[];
  readonly fields: readonly Element[];
  readonly url: URL;
}

/** Where else a note's paper is: few venues link that. */
export type Elsewhere = (leads: Leads) => Identified[];

/** The name of a field, before its value: since 2020, and until then. */
export const FIELD = '.note-content-field, .note_content_field';
/** PDF and web page of the paper, beside its heading. */
export const BESIDE_HEADING = ':is(.forum-content-link, .citation_title, .title_pdf_row) a[href]';
/** In a list. The second until 2018, for papers as for replies. */
export const BESIDE_TITLE = ':is(h4, .note_content_title) a[href]';

/** Fields of the same work elsewhere. `Previous URL`, `Code` and the like are not. */
const OF_SAME_WORK = /^(?:(arxiv)\b.*|(doi)|html|ee|pdf)\s*:?$/i;

/** What a field says of where the same work is: whether it does, and by which kind of name. */
export function ofSameWork({ textContent }: Element): RegExpExecArray | null {
  return OF_SAME_WORK.exec(tidyText(textContent));
}

const ABROAD = [BESIDE_HEADING, BESIDE_TITLE].map(
  (link) => `${link}[href*="//"]:not([href*="//openreview.net/"])`,
);

/** Does any note of this page lead elsewhere? */
export function leadsElsewhere(document: Document): boolean {
  return (
    document.querySelector(ABROAD.join()) !== null || [...document.querySelectorAll(FIELD)].some(ofSameWork)
  );
}
