import { cutTitle } from '../../sites/links/cut-title.ts';
import { withoutAuthors } from '../../sites/links/names.ts';
import { MARK, type MarkedLine, withoutLabels } from './marked-line.ts';

/** Bullets, numbers, check boxes, headings, emphasis and pictures before an item. */
const LEAD =
  /^(?:[\s>|•·●○◦▪▸►‣*+#_~–—-]|\p{Extended_Pictographic}|\u{fe0f}|\[[ x]\](?!\()|\[?\(?\d{1,3}[.)\]:]+(?=\s|\[|\*|$)|(?:no|nr)\.\s?\d{1,3}\b)+/iu;
const TRAIL = /[\s|•·*_~–—:,;([{<>"'“-]+$/u;
const LINKED = new RegExp(`\\[([^\\[\\]]{1,300})\\]\\(\\s*${MARK}[^()]*\\)`, 'u');
const ANY_LINK = /\[([^[\]]{0,300})\]\([^()]*\)/gu;
const NAMES_TITLE =
  /\bTitle:\s*(.{3,300}?)(?=\s+(?:Authors?|Comments?|Subjects?|Journal|Abstract|Categories|Date|Links?|URL|DOI|arXiv|Published)\b[^:]{0,12}:|$)/iu;
const BOLD = /(?:\*\*|__)([^*_]{3,300})(?:\*\*|__)/u;
const QUOTED = /[“"]([^“”"]{12,300}?)[,.]?[”"]/u;
/** `J. Doe and A. Roe. A Title. Journal` and `Doe, J., & Roe, A. (2024). A Title. Journal`. */
const AUTHORS_FIRST =
  /^[^.]{0,60}?(?:\b\p{Lu}\.|\bet al\.?|\sand\s|,)[^]{0,300}?(?:\(\d{4}[a-z]?\)|(?<!\b\p{Lu}))[.:]\s+(?=\p{Lu})/u;
/** `A Title — J. Doe et al. (2023)`. */
const AUTHORS_BEHIND =
  /\s+(?:[-–—|·]|by)\s+(?:\p{Lu}[\p{L}.'-]*\s?){1,4}(?:,|\bet al\b|\band\s\p{Lu}|&)[^]*$/u;
/** The last word of a sentence that goes on. */
const GOES_ON =
  /(?:^|\s)(?:see|in|of|to|by|from|at|as|the|a|and|or|with|our|on|using|via|also|is|was|that|this|for|like|e\.g\.,?|i\.e\.,?|cf\.|read|follows|follow|extends|cites?|than|paper|work|preprint|reference)\s*[(["]?\s*$/iu;

/** Does a sentence run through the identifier, so that the line speaks of a paper rather than stands for it? */
export function isRunningText({ marked }: MarkedLine): boolean {
  if (NAMES_TITLE.test(marked)) return false;
  const text = marked.replace(ANY_LINK, (link, words: string) =>
    link.includes(MARK) ? `${isTitle(words) ? words : ''} ${MARK}` : words,
  );
  const [before = '', ...after] = text.split(MARK);
  const rest = after.join(' ');
  const lead = LEAD.exec(before)?.[0] ?? '';
  const goesOn =
    /^[\])"”]*,?\s+\p{Ll}{2,}\s+\p{Ll}/u.test(rest) && !/^[\])"”]*\s*\b(?:by|with)\b/u.test(rest);
  const isItem = /[•*+-]|\d/.test(lead) || LINKED.test(marked);
  return (
    GOES_ON.test(withoutPreprint(before)) ||
    (goesOn && !isLinkFirst(marked)) ||
    (!isItem && sentences(before) > 2)
  );
}

function withoutPreprint(text: string): string {
  return text.replace(/\b(?:arxiv\s+)?(?:e-?print|preprint)\s*[,:]?\s*$/i, '');
}

function isLinkFirst(marked: string): boolean {
  return LINKED.exec(marked.replace(LEAD, ''))?.index === 0;
}

function sentences(text: string): number {
  return (text.match(/\p{Ll}{2}[.?!]\s+\p{Lu}/gu) ?? []).length + 1;
}

/** The title that a line gives the paper that it stands for; an empty string where it gives none. */
export function titleInLine({ marked }: MarkedLine): string {
  const linked = LINKED.exec(marked)?.[1] ?? '';
  if (isTitle(linked)) return tidied(linked);
  const named = NAMES_TITLE.exec(marked)?.[1];
  if (named !== undefined) return tidied(named);
  const bold = BOLD.exec(marked);
  if (bold?.[1] !== undefined && isTitle(bold[1]) && marked.slice(0, bold.index).replace(LEAD, '') === '')
    return tidied(bold[1]);
  const text = withoutLabelBrackets(marked.replace(ANY_LINK, '[$1]')).replace(LEAD, '');
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined) return tidied(quoted);
  const cells = text.split(/\s\|\s|\t/).flatMap((cell) => cell.split(MARK).map(tidied));
  return cells.map(afterAuthors).find(isTitle) ?? '';
}

/** `[[pdf]]`, `(code)`, `[2312.90004]` say nothing of the title. */
function withoutLabelBrackets(text: string): string {
  return text
    .replace(/\[{1,2}([^[\]]{0,60})\]{1,2}/gu, (whole, inside: string) =>
      /\p{L}{2}/u.test(withoutLabels(inside)) ? inside : whole.includes(MARK) ? MARK : ' ',
    )
    .replace(/\(([^()]{0,30})\)/gu, (whole, inside: string) =>
      /[\p{L}\p{N}]/u.test(withoutLabels(inside)) ? whole : whole.includes(MARK) ? MARK : ' ',
    );
}

/** Of a reference, the sentence behind the names; else without the names behind it. */
function afterAuthors(text: string): string {
  const names = AUTHORS_FIRST.exec(withoutAuthors(text))?.[0];
  if (names === undefined) return cutTitle(withoutAuthors(text).replace(AUTHORS_BEHIND, ''));
  return /^(.{8,300}?)(?:[.?!](?:\s|$)|$)/u.exec(withoutAuthors(text).slice(names.length))?.[1] ?? text;
}

/** A few words with letters, not only labels. */
export function isTitle(text: string): boolean {
  const words = withoutLabels(text).match(/\p{L}{2,}/gu) ?? [];
  return text.length <= 300 && (words.length >= 2 || words.some((word) => word.length >= 6));
}

export function tidied(text: string): string {
  const bare = text
    .replace(LEAD, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\(\d{1,3} min(?:ute)?s? read\)/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return withoutTrail(bare)
    .replace(/(?<=\p{L})\.$/u, '')
    .trim();
}

/** `A Title (arXiv:` and `A Title. Paper:` end with the title. */
function withoutTrail(text: string): string {
  const cut = text.replace(TRAIL, '');
  const label =
    /(?:\s*[([.,:|–—-]\s*|\s+)(?:arxiv(?: (?:e-?print|preprint))?|pdf|doi|url|pmid|available at)$|\s*[([.,:|–—-]\s*(?:paper|links?|html)$/i.exec(
      cut,
    );
  return label ? withoutTrail(cut.slice(0, label.index)) : cut;
}
