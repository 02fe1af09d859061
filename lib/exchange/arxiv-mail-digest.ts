import { readArxivMail, type ArxivMailEntry } from '../papers/arxiv-mail.ts';
import { identifyLink } from '../papers/identify.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { isoDate, spokenDay } from '../sites/reading/english-date.ts';
import { factsOf } from '../sites/reading/facts.ts';
import { texAccents } from './bibtex/tex-text.ts';

/** `received from  Wed  7 Jun 23 18:00:00 GMT  to  Thu  8 Jun 23 18:00:00 GMT`, else the mail's own date. */
const UNTIL = /\breceived\s+from\s[^]{0,80}?\bto\s+\w{3}\s+(\d{1,2}\s+\w{3}\s+\d{2,4})/i;
const DATED = /^[> \t]*(?:Date|Sent):\s*\w{3,9},\s+(\d{1,2}\s+\w{3,9}\s+\d{2,4})/im;
const ARCHIVE =
  /^[> \t]*Subj(?:ect)?[ \t]*:[ \t]*(?:(?:fwd?|re):\s*)*([a-z][a-z-]*(?:\.[a-z-]{2,})?)\s+daily\b/im;

/** The papers of arXiv's daily mails, each once a mail, and what the mail is called: `arXiv math.OA mail, 8 Jun 2023`. */
export function readMailDigest(text: string): { label: string; entries: PaperFacts[] } {
  const entries = readArxivMail(text).flatMap((entry) => factsOfMail(entry) ?? []);
  const day = dayOf(text);
  const archive = ARCHIVE.exec(text)?.[1];
  const name = archive === undefined ? 'arXiv mail' : `arXiv ${archive} mail`;
  return { label: day === undefined ? name : `${name}, ${spokenDay(day)}`, entries: eachOnce(entries) };
}

/** One of arXiv's mails without a paper in it: on some days an archive has none. */
export function isEmptyMail(text: string): boolean {
  return UNTIL.test(text) && /\bSubmissions to:\s/.test(text) && !/\barXiv:\s?[a-z\d]/i.test(text);
}

/** The published version's DOI is the same work: the preprint's id stands first. */
function factsOfMail(entry: ArxivMailEntry): PaperFacts | undefined {
  const { id, version, marker, title, authors, doi, abstract, published } = entry;
  const ids = [
    { id, ...(version !== undefined && { version }) },
    doi === undefined ? undefined : identifyLink(`doi:${doi}`),
  ];
  const facts = factsOf({ title, ids, marker, url: `https://arxiv.org/abs/${id.slice('arxiv:'.length)}` });
  return (
    facts && {
      ...facts,
      ...(authors.length > 0 && { authors: authors.map(texAccents) }),
      ...(abstract !== undefined && { abstract }),
      ...(published !== undefined && { published }),
    }
  );
}

/** In one block: a paper that is new in one mail and replaced in another stands in both. */
function eachOnce(entries: readonly PaperFacts[]): PaperFacts[] {
  const met = new Set<string>();
  return entries.filter(({ key, marker }) => {
    const name = `${marker ?? ''} ${key}`;
    if (met.has(name)) return false;
    met.add(name);
    return true;
  });
}

function dayOf(text: string): string | undefined {
  const written = UNTIL.exec(text)?.[1] ?? DATED.exec(text)?.[1] ?? '';
  const [day = '', month = '', year = ''] = written.split(/\s+/);
  return isoDate(`${day} ${month} ${year.length === 2 ? `20${year}` : year}`);
}
