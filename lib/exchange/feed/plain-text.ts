const BREAKING = /<(?:br|\/p|\/div|\/li|\/h\d)\b[^>]{0,200}>/gi;
/** Only tags by name, their attributes with a value: a formula may hold `<` and `>` too. */
const TAG =
  /<\/?(?:a|abbr|b|br|cite|code|d[dlt]|div|em|figure|figcaption|font|h[1-6r]|i|img|inf|italic|li|mml:\w+|math|ol|p|pre|section|small|span|strong|su[bp]|table|tbody|t[dhrt]|u|ul|jats:\w+)(?:\s+[\w:-]+=[^<>]{0,2000})?\s*\/?>|<!--[^]*?-->/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,7}));/gi;
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  ...Object.fromEntries(GREEK.split(' ').map((name, at) => [name, String.fromCodePoint(0x3b1 + at)])),
};

/**
 * The text of what a feed gives as escaped HTML (`&lt;i&gt;in vivo&lt;/i&gt;`), as one line. Text that only looks a little
 * like HTML, as `p < 0.05`, stays.
 */
export function plainText(html: string): string {
  const text = html.replace(BREAKING, ' ').replace(TAG, '').replace(ENTITY, character);
  return text.replace(/\s+/g, ' ').trim();
}

function character(entity: string, decimal = '', hex = '', name = ''): string {
  const code = decimal === '' ? Number.parseInt(hex, 16) : Number(decimal);
  if (decimal !== '' || hex !== '') return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  const known = NAMED[name.toLowerCase()];
  return (/^[A-Z][a-z]/.test(name) ? known?.toUpperCase() : known) ?? entity;
}
