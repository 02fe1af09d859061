import { type MailLine, linesOfMail, unquoted } from './arxiv-mail/mail-lines.ts';
import { authorsIn, dayIn, fieldsIn } from './arxiv-mail/mail-fields.ts';
import { parseArxivId } from './arxiv.ts';
import type { Marker, PaperId } from './paper.ts';

/** One paper of an arXiv mail. Text is as in the mail, TeX included, its lines joined. */
export interface ArxivMailEntry {
  readonly id: PaperId;
  /** Mails of today do not say it. */
  readonly version?: number;
  readonly marker: Extract<Marker, 'new' | 'cross' | 'rep'>;
  readonly title: string;
  /** Without their affiliations. */
  readonly authors: readonly string[];
  readonly comments?: string;
  /** `math.GR math.DS`. */
  readonly categories?: string;
  /** Of the published version, as written. */
  readonly doi?: string;
  /** Replacements have none. */
  readonly abstract?: string;
  /** ISO day of the first version: a replacement gives only the day of its own, which is not this. */
  readonly published?: string;
  /** Where the entry stands in the text: from `arXiv:` to the end of its last line. */
  readonly start: number;
  readonly end: number;
}

/** `arXiv:2204.01445 (*cross-listing*)`; a mail program may add the link, or join the next line. Until 2007: `Paper: hep-th/9901001`. */
const HEAD = /^(?:arXiv:|Paper\b[^:]{0,25}:)\s?(?:arXiv:)?([^\s()<>[\],]{6,40})(.*)$/i;
const LINK_ADDED = /^\s*(?:<[^<>]*>|\[[^\][]*\])/;
const CROSS_LISTING = /^\s*\(\*?\s*cross-?\s?listing\s*\*?\)/i;
const AFTER_HEAD = /^(?:replaced\b|\(\*?\s*cross-?\s?listing|(?:Date|From)\b[^:]{0,20}:)/i;
/** Rows of `-`, `%-%-`, `%%--%%--` stand between entries and between blocks. */
const RULE = /^[-%]{12,}$/;

/**
 * Reads arXiv's daily mails: the blocks of new papers, cross-lists and replacements, in their order. Anything around
 * them is passed over: headers, other mails. Quoted (`> `), indented and re-wrapped mails are read alike. An entry
 * that is cut off before its title is left out; an identifier in a comment or an abstract is no entry. Seen in mails
 * of 2023; the form until 2007 is from memory.
 */
export function readArxivMail(text: string): ArxivMailEntry[] {
  const lines = linesOfMail(text);
  const heads = lines.flatMap((_, at) => (isHead(lines, at) ? [at] : []));
  return heads.flatMap((at, i) => readEntry(lines.slice(at, heads[i + 1])) ?? []);
}

/** An abstract may break its line before an identifier: what follows tells a head from it. */
function isHead(lines: readonly MailLine[], at: number): boolean {
  const [, id, more = ''] = HEAD.exec(lines[at]?.text ?? '') ?? [];
  if (id === undefined || !parseArxivId(id)) return false;
  const rest = more.replace(LINK_ADDED, '').replace(CROSS_LISTING, '').trim();
  return AFTER_HEAD.test(rest || nextText(lines, at + 1));
}

function nextText(lines: readonly MailLine[], from: number): string {
  return lines.slice(from, from + 4).find(({ text }) => text !== '')?.text ?? '';
}

function readEntry(lines: readonly MailLine[]): ArxivMailEntry | undefined {
  const [head, ...rest] = ownLines(lines);
  if (!head) return undefined;
  const [, id = '', more = ''] = HEAD.exec(head.text) ?? [];
  const found = parseArxivId(id);
  const texts = rest.map((line) => unquoted(line, head.depth));
  const closed = texts.findIndex((text) => text.startsWith('\\\\'));
  const header = [more.replace(LINK_ADDED, ''), ...(closed < 0 ? texts : texts.slice(0, closed))];
  const fields = fieldsIn(header);
  if (!found || !fields['title']) return undefined;
  const marker = markerOf(head.text, header);
  const abstract = closed < 0 ? '' : abstractIn(texts.slice(closed));
  return {
    ...found,
    marker,
    title: fields['title'],
    authors: authorsIn(fields['authors'] ?? ''),
    ...lasting(fields),
    ...(abstract && marker !== 'rep' && { abstract }),
    ...(marker !== 'rep' && dayIn(fields['date'] ?? '')),
    start: head.start,
    end: (rest.findLast(({ text }) => text !== '') ?? head).end,
  };
}

function lasting({ comments, categories, doi }: Readonly<Record<string, string>>) {
  const firstDoi = doi?.split(' ')[0];
  return {
    ...(comments && { comments }),
    ...(categories && { categories }),
    ...(firstDoi && { doi: firstDoi }),
  };
}

/** To the line with the link, or to a rule where that is missing; without the `\\` that opens the next entry. */
function ownLines(lines: readonly MailLine[]): readonly MailLine[] {
  const link = lines.findIndex(({ text }) => isLinkLine(text));
  const rule = lines.findIndex(({ text }) => RULE.test(text));
  if (link >= 0 && (rule < 0 || link < rule))
    return lines.slice(0, isWhole(lines[link]) ? link + 1 : link + 2);
  const own = rule < 0 ? lines : lines.slice(0, rule);
  return own.at(-1)?.text === '\\\\' ? own.slice(0, -1) : own;
}

/** A mail program may break the line with the link. */
function isWhole(line: MailLine | undefined): boolean {
  return line?.text.endsWith(')') ?? true;
}

function markerOf(head: string, header: readonly string[]): ArxivMailEntry['marker'] {
  const before = header.slice(0, 4).join(' ');
  if (/(?:^|\) *)\s*replaced\b/i.test(before)) return 'rep';
  return /\(\*?\s*cross-?\s?listing/i.test(`${head} ${before}`) ? 'cross' : 'new';
}

/** From the first `\\` to the second, which the link follows. A replacement's first is followed by the link. */
function abstractIn(texts: readonly string[]): string {
  const [first = '', ...rest] = texts;
  if (isLinkLine(first)) return '';
  const end = rest.findIndex(isLinkLine);
  return [first.slice(2), ...(end < 0 ? rest : rest.slice(0, end))].join(' ').replace(/\s+/g, ' ').trim();
}

function isLinkLine(text: string): boolean {
  return /^\\\\\s*\(/.test(text);
}
