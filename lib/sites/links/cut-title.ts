import { tidyText } from '../../papers/title.ts';
import { isLabel, isTitle } from './labels.ts';
import { isAuthors, withoutAuthors, withoutAuthorsBehind } from './names.ts';

const BULLETS = /^[^\p{L}\p{N}"“«《([【{$\\#]+/u;
const NUMBER = /^(?:\d{1,3}[.)]|\[\d{1,3}\]|\(\d{1,3}\)|#\d{1,4}[.:)]?|【\d{1,3}】)\s*(?=\S)(?!\d)/;
const NAMED = /^(?:(?:paper )?title|paper|论文标题|论文题目|标题|题目|论文)\s*[:：]\s*/i;
const TAG = /^(?:\[[^\]]{0,40}\]|【[^】]{1,40}】|\(with [^)]{1,80}\))\s*/;
/** `2023.05: `, `[Jan 10, 2024]`, `10:45 - 11:00`. */
const DATE =
  /^(?:(?:19|20)\d\d(?:[./-]\d{1,2}){1,2}\s*[:,|–—-]?\s+|(?:19|20)\d\d\s*[:|–—-]\s+|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? (?:\d{1,2},? ?)?(?:(?:19|20)\d\d)?\s*[:|–—-]\s+|\d{1,2}:\d\d(?:\s*[–—-]\s*\d{1,2}:\d\d)?(?:\s*[ap]m\b)?:?\s+)/i;
const QUOTED = /["“«《]([^"“”«»《》]{4,300}?)[.,]?["”»》]/;
const DASH = /\s[-–—|]\s/;
const END = /[\s,;:.({[|–—-]+$/;
const LAST_BRACKET = /\s*[([（]([^()[\]（）]*)[)\]）]$/;
const LAST_LABEL = /[,.;] (?:paper|arxiv|pdf|links?|code|doi)$/i;
const YEAR = /(?:19|20)\d\d|['’]\d\d/;
const LAST_VENUE = /, [^,]{0,40}(?<!\d[-–])\b(?:19|20)\d\d$/;

/** The title in a line of text: `3) [tag] Authors: Title - what it is about (ICML 2020). [` -> `Title`. */
export function cutTitle(line: string): string {
  const text = withoutLead(tidyText(line));
  return (
    quotedIn(text) ?? withoutTail(withoutAuthorsBehind(firstSentence(withoutAuthors(partOfDashes(text)))))
  );
}

/** Without bullet, number, date and tags before it. */
export function withoutLead(text: string): string {
  let rest = text;
  for (const lead of [BULLETS, NUMBER, TAG, DATE, TAG, TAG, BULLETS, NUMBER, DATE, NAMED])
    rest = rest.replace(lead, '');
  return rest || text;
}

/** `“Title”` at the start, or after names or a nickname; not what a sentence quotes. */
function quotedIn(text: string): string | undefined {
  const quoted = QUOTED.exec(text);
  const title = quoted?.[1];
  if (!quoted || title === undefined || !(title.includes(' ') || /[^\p{ASCII}]/u.test(title)))
    return undefined;
  const before = text.slice(0, quoted.index).trim();
  const [, ...inside] = before.split(DASH);
  const stands = before === '' || /[.,:;)\]–—|：-]$/.test(before);
  return stands && inside.length === 0 && isTitle(title) ? title : undefined;
}

/** `2023 - Title`, `Title - what it is about`, `NICKNAME - Nickname: the Whole Title`. */
function partOfDashes(text: string): string {
  const parts = text.split(DASH).filter((part) => !isLabel(part));
  const [first = '', second = ''] = parts;
  return !first.includes(' ') && isWholeTitle(first, second) ? second : first;
}

const SHORTEST_TITLE = 15;

/** Is what follows a nickname the whole title, rather than what it is about? */
export function isWholeTitle(nick: string, text: string): boolean {
  if (text.length < SHORTEST_TITLE || !/^["“]?\p{Lu}/u.test(text)) return false;
  const bare = nick.replace(/\W+$/, '').toLowerCase();
  return text.toLowerCase().startsWith(bare) || capitals(text) >= 0.5 || /^["“]/.test(text);
}

/** Share of the longer words that begin with a capital letter: most titles in English have it high. */
export function capitals(text: string): number {
  const words = text.match(/[\p{L}-]{4,}/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}

/** A stop after an initial or a short form ends no sentence. */
const SENTENCE_END = /(?<!\b\p{Lu})(?<!\b(?:vs|etc|al|St|Dr|No|Vol|Jr))\.\s+|。/u;

function firstSentence(text: string): string {
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence !== '');
  const isNone = (sentence: string) => isAuthors(sentence) || (isLabel(sentence) && sentences.length > 1);
  return sentences.find((sentence) => !isNone(sentence)) ?? sentences.at(-1) ?? text;
}

/** Without what stands behind it: brackets with venue or year, and loose punctuation. */
export function withoutTail(text: string): string {
  const title = text.replace(END, '').replace(LAST_LABEL, '');
  const inBracket = LAST_BRACKET.exec(title)?.[1];
  if (inBracket !== undefined && (isLabel(inBracket) || YEAR.test(inBracket)))
    return withoutTail(title.replace(LAST_BRACKET, ''));
  const shorter = title.replace(LAST_VENUE, '');
  return shorter.split(' ').length > 2 ? shorter : title;
}
