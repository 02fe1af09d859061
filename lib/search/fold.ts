const PLAIN = /^[\x20-\x7e]*$/;
const LATIN_MARKS = /[\u0300-\u036f]+/g;

/** Letters that Unicode does not take apart into a letter and an accent, as a reader without them types them. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
const TO_SPELL_OUT = new RegExp(`[${Object.keys(SPELLED_OUT).join('')}]`, 'g');

/**
 * Text as it is compared: lower case, without accents, compatibility forms (`ﬁ`, `２`) in their plain form.
 * Marks of other scripts than Latin, Greek and Cyrillic change the word and stay.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .replace(TO_SPELL_OUT, (letter) => SPELLED_OUT[letter] ?? letter);
}
