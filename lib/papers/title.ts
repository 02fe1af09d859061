import type { PaperKey } from './paper.ts';

/** A longer normalised title tells no more apart, and would only fill the store. */
const LONGEST = 400;

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
/** One space between words, and none around them. */
const TIDY_ASCII = /^[!-~]+(?: [!-~]+)*$/;
const DIACRITICS = /[\u0300-\u036f]+/g;
const NEITHER_LETTER_NOR_NUMBER = /[^\p{L}\p{N}\p{M}]+/gu;
const NOT_ASCII_ALPHANUMERIC = /[^a-z0-9]+/g;

/**
 * A title as it is compared: lower-case letters and numbers of every script, nothing else. White space,
 * punctuation, TeX's `$ { } \` and Latin accents do not matter; digits do.
 * Measured on 19,873 titles of 20 venue-years: 3 equal keys, each the same paper listed twice
 * (`shared/reference/identifiers.md`, section 11).
 */
export function normaliseTitle(title: string): string {
  const normal = PRINTABLE_ASCII.test(title)
    ? title.toLowerCase().replace(NOT_ASCII_ALPHANUMERIC, '')
    : title.normalize('NFKD').replace(DIACRITICS, '').toLowerCase().replace(NEITHER_LETTER_NOR_NUMBER, '');
  return normal.slice(0, LONGEST);
}

/** The key of a paper that shows no identifier; `undefined` where the title has no letter or number. */
export function titleKey(title: string): PaperKey | undefined {
  const normal = normaliseTitle(title);
  return normal === '' ? undefined : (`title:${normal}` as PaperKey);
}

/** Is this only part of a title, the rest cut off for want of room (`A very long title about …`)? Two papers may begin alike. */
export function isCutTitle(title: string): boolean {
  return title.startsWith('…') || title.endsWith('…');
}

/** White space collapsed, as pages show it. Most titles are tidy: to look is much cheaper than to replace. */
export function tidyText(text: string | null | undefined): string {
  if (!text) return '';
  return text.length < 400 && TIDY_ASCII.test(text) ? text : text.replace(/\s+/g, ' ').trim();
}
