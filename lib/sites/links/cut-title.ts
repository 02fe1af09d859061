import { tidyText } from '../../papers/title.ts';
import { isLabel, isTitle } from './labels.ts';

const BULLETS = /^[^\p{L}\p{N}"“«([【{$\\]+/u;
const NUMBER = /^(?:\d{1,3}[.)]|\[\d{1,3}\]|\(\d{1,3}\))\s+/;
const NAMED = /^(?:title|paper|题目|论文)\s*[:：]\s*/i;
const TAG = /^(?:\[[^\]]{1,40}\]|【[^】]{1,40}】)\s*/;
const QUOTED = /["“«]([^"“”«»]{8,300}?)[.,]?["”»]/;
const DASH = /\s[-–—|]\s/;
const END = /[\s,;:.({[|–—-]+$/;
const LAST_BRACKET = /\s*[([]([^()[\]]*)[)\]]$/;
const YEAR = /(?:19|20)\d\d|['’]\d\d/;
const LAST_VENUE = /, [^,]{0,40}\b(?:19|20)\d\d$/;

/** The title in a line of text: `3) [tag] Authors: Title - what it is about (ICML 2020). [` -> `Title`. */
export function cutTitle(line: string): string {
  const text = withoutLead(tidyText(line));
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted?.includes(' ') && isTitle(quoted)) return quoted;
  return withoutTail(firstSentence(withoutAuthors(partOfDashes(text))));
}

/** Without bullet, number and tags before it. */
export function withoutLead(text: string): string {
  let rest = text;
  for (const lead of [BULLETS, NUMBER, TAG, TAG, TAG, BULLETS, NUMBER, NAMED]) rest = rest.replace(lead, '');
  return rest || text;
}

/** `2023 - Title`, `Title - what it is about`, `NICKNAME - Nickname: the Whole Title`. */
function partOfDashes(text: string): string {
  const parts = text.split(DASH).filter((part) => !isLabel(part));
  const [first = '', second = ''] = parts;
  return first.includes(' ') || second.length < 15 || !/^\p{Lu}/u.test(second) ? first : second;
}

function withoutAuthors(text: string): string {
  const rest = text.replace(/^[^.:]{2,80}?\bet al\.?,?\s*(?:\(?\d{4}\)?)?[.,:]?\s+(?=\p{Lu})/u, '');
  const colon = rest.indexOf(': ');
  return colon > 0 && isAuthors(rest.slice(0, colon)) ? rest.slice(colon + 2) : rest;
}

/** A stop after an initial or a short form ends no sentence. */
const SENTENCE_END = /(?<!\b\p{Lu})(?<!\b(?:vs|etc|al|St|Dr|No|Vol|Jr))\.\s+/u;

function firstSentence(text: string): string {
  const sentences = text.split(SENTENCE_END);
  return sentences.find((sentence, at) => at === sentences.length - 1 || !isAuthors(sentence)) ?? text;
}

const WORD_OF_NAME = /^(?:\p{Lu}[\p{L}.'’*-]*|de|del|der|di|da|la|le|van|von|den|ten|bin|al|el|dos)$/u;

/** `Ada Lovelace, C. Babbage and M. Somerville`, `Li, H., Wang, J.`: several names, not only capitalised words. */
export function isAuthors(text: string): boolean {
  const pieces = text
    .replace(/\(?\d{4}\)?\.?$/, '')
    .split(/[,;&]|\band\b/)
    .map((piece) => piece.trim());
  const names = pieces.filter(Boolean).map((piece) => piece.split(' '));
  const areNames = names.every((words) => words.length < 5 && words.every((word) => WORD_OF_NAME.test(word)));
  const inFull = names.filter((words) => words.length > 1 || /^(?:\p{Lu}\.[ -]?)+$/u.test(words.join(' ')));
  return names.length > 1 && areNames && inFull.length * 2 >= names.length;
}

/** Without what stands behind it: brackets with venue or year, and loose punctuation. */
export function withoutTail(text: string): string {
  const title = text.replace(END, '');
  const inBracket = LAST_BRACKET.exec(title)?.[1];
  if (inBracket !== undefined && (isLabel(inBracket) || YEAR.test(inBracket)))
    return withoutTail(title.replace(LAST_BRACKET, ''));
  const shorter = title.replace(LAST_VENUE, '');
  return shorter.split(' ').length > 2 ? shorter : title;
}
