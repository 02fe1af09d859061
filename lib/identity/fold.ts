import { LETTERS_THAT_DO_NOT_DECOMPOSE } from '../papers/authors.ts';

const PLAIN = /^[\w ,.:;!?()"'/-]*$/;

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  ϕ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};
/** Accents, vowel signs of Hebrew and Arabic, and what only says where a line may break. */
const NOT_WRITTEN = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ...LETTERS_THAT_DO_NOT_DECOMPOSE,
  '×': ' times ',
  '∞': ' infty ',
};
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  times: ' times ',
  szlig: 'ss',
  aelig: 'ae',
  oelig: 'oe',
  ...Object.fromEntries(Object.values(GREEK).map((name) => [name, name])),
};
/** TeX that says how a thing looks, and not what it is. */
const LOOKS =
  /\\(?:(?:math|text)[a-z]*|emph|(?:em|bf|it|rm|sf|tt|sc|bar|hat|vec|dot|ddot|tilde)(?![a-z])|boldsymbol|bm|operatorname|ensuremath|overline|widetilde|widehat|left|right|big|Big|displaystyle|mbox|hbox|frac|sqrt|protect|cite)\*?/g;
/** Signs that are neither letter nor number, by their names: they go as they go where they are drawn. */
const DRAWN =
  /\\(?:to|(?:long)?(?:left|right)arrow|(?:Left|Right)arrow|leq|geq|le|ge|neq|approx|simeq|sim|equiv|pm|mp|cdots?|ldots|dots|circ|prime|dagger|quad|in|subset|cup|cap|otimes|oplus|propto|ll|gg|langle|rangle)(?![a-zA-Z])/g;

/**
 * A text as it is compared: lower-case words of letters and numbers of every script, one blank between them.
 * Markup, TeX, entities, accents, Unicode forms and punctuation are gone; Greek letters are spelt out, as TeX
 * spells them; the point of `2.5` stays, since it makes another number than 25.
 */
export function fold(text: string): string {
  const plain = PLAIN.test(text) ? text.toLowerCase() : withoutMarks(withoutMarkup(text));
  return plain
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/['’`{}$^_]+/g, '')
    .replace(/\.(?!\d)|(?<!\d)\.|[^\p{L}\p{N}\p{M}.]+/gu, ' ')
    .trim()
    .replace(/ {2,}/g, ' ');
}

/** HTML and TeX, in as far as titles have them. */
function withoutMarkup(text: string): string {
  const plain = text.includes('<') ? text.replace(/<\/?[a-z][a-z\d]{0,9}(?: [^<>]{0,200})?\/?>/gi, '') : text;
  const drawn = plain.includes('&') ? withoutEntities(plain) : plain;
  return drawn.includes('\\') ? withoutTex(drawn) : drawn;
}

/** Some are written twice: `&amp;#8212;`. */
function withoutEntities(text: string): string {
  return text
    .replace(/&amp;(?=#?\w{2,8};)/g, '&')
    .replace(/ ?&#(\d{2,6});/g, (whole, code: string) => fromCode(whole, Number(code)))
    .replace(/&#x([\da-f]{2,5});/gi, (whole, code: string) => fromCode(whole, Number.parseInt(code, 16)))
    .replace(/&([a-z])(?:acute|grave|uml|circ|tilde|cedil|ring|slash|caron);/gi, '$1')
    .replace(/&([a-z]{2,8});/gi, (_, name: string) => NAMED[name.toLowerCase()] ?? ' ');
}

function withoutTex(text: string): string {
  return text
    .replace(LOOKS, '')
    .replace(DRAWN, ' ')
    .replace(/\\ell(?![a-z])/g, 'l')
    .replace(/\\(?:["'`^~=.]|[cHvubdkrt](?=[\s{]))\s*/g, '')
    .replace(/\\(?=[a-z])/gi, '');
}

function fromCode(whole: string, code: number): string {
  return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(NOT_WRITTEN, '')
    .toLowerCase()
    .replace(/[α-ωϵϕ]/g, (letter) => GREEK[letter] ?? letter)
    .replace(/[łøđðßæœþı×∞]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}
