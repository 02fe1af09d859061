/** Accents as combining characters, by the command that sets them. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
};
const MATHS = /(\$[^$]*\$)/;
/** `\'e`, `\'{e}`, `\' e`, `\c{c}`, `\v s`, `\'{\i}`; a letter as command needs a brace or a blank behind it. */
const ACCENT = /\\(?:([`'^~=."])\s?|([uvHckrdb])(?=[\s{\\])\s*)(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))/g;
const LETTER = /\\(ss|ae|AE|oe|OE|aa|AA|dh|DH|th|TH|dj|DJ|[oOlLij])(?![a-zA-Z])(?:\{\}|\s+)?/g;
const ESCAPED = /\\([&%$#_{}])/g;

/**
 * TeX as it reads: accents and letters in Unicode, `\emph{x}` and `{X}` without their braces, `---` and ``` `` ``` as
 * typeset. Formulas between dollars stay as they are, as titles on arXiv have them.
 */
export function texText(source: string): string {
  const text = source
    .split(MATHS)
    .map((part, at) => (at % 2 === 1 ? part : plain(part)))
    .join('');
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Accents and letters alone, all else as it is: `Fr\'ed\'eric` -> `Frédéric`, for names. */
export function texAccents(source: string): string {
  return source
    .replace(ACCENT, (_, sign = '', letter = '', braced = '', bare = '') =>
      `${braced || bare}${ACCENTS[sign || letter] ?? ''}`.normalize('NFC'),
    )
    .replace(LETTER, (_, name: string) => LETTERS[name] ?? name);
}

function plain(part: string): string {
  return texAccents(part)
    .replace(/\\[a-zA-Z]+\*?\s*(?=\{)/g, '')
    .replace(/\\(?:,|;|:|!|\/|-)/g, '')
    .replace(/\\[\\ ]|(?<!\\)~/g, ' ')
    .replace(ESCAPED, '\ue000$1')
    .replace(/(?<!\ue000)[{}]/g, '')
    .replaceAll('\ue000', '')
    .replace(/---/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/``|''/g, '"');
}
