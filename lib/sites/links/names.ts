import { isLabel } from './labels.ts';

const NAME =
  /^(?:\p{Lu}(?:[\p{L}'’*-]*|[\p{L}.]{0,3})|(?:\p{Lu}\.-?)+|de|del|der|di|da|la|le|van|von|den|ten|bin|al|el|dos)$/u;
const INITIALS = /^(?:\p{Lu}\.[ -]?)+$/u;
/** Capitalised words of titles, that are nobody's name. */
const NO_NAME =
  /\b(?:Algorithms?|Analysis|Applications?|Architectures?|Attention|Data|Deep|Design|Detection|Estimation|Evaluation|Few|Generation|Graphs?|Images?|Inference|Knowledge|Language|Large|Learning|Models?|Networks?|Neural|Optimi[sz]ation|Planning|Prediction|Processing|Reasoning|Recognition|Robots?|Robotics|Search|Shot|Speech|Survey|Systems?|Theory|Training|Transformers?|Understanding|Video|Vision|Zero)\b/;

/** `Ada Lovelace, C. Babbage and M. Somerville`, `Li, H., Wang, J.`: several names, not only capitalised words. */
export function isAuthors(text: string): boolean {
  const pieces = text
    .replace(/\(?\d{4}\)?\.?$/, '')
    .replace(/,? et al\.?$/, '')
    .replace(/\.$/, '')
    .split(/[,;&]|\band\b/)
    .map((piece) => piece.trim());
  const names = pieces.filter(Boolean).map((piece) => piece.split(' '));
  const areNames = names.every((words) => words.length < 5 && words.every((word) => NAME.test(word)));
  const inFull = names.filter(
    (words) => words.length > 1 || INITIALS.test(`${words.join(' ')}.`.replace('..', '.')),
  );
  return names.length > 1 && areNames && inFull.length * 2 >= names.length && !NO_NAME.test(text);
}

/** `Doe J, Roe AB. `: how medicine cites. */
const FAMILY_FIRST =
  /^(?:\p{Lu}[\p{L}'’ -]{1,30} \p{Lu}{1,3}, ){0,40}\p{Lu}[\p{L}'’ -]{1,30} \p{Lu}{1,3}(?:, et al)?\. (?=\p{L})/u;
const ET_AL = /^([^.:]{2,80}?),? et al\.?,?\s*(?:\(?\d{4}\)?)?[.,:]?\s+(?=\p{Lu})/u;

/** Without the names before it. */
export function withoutAuthors(text: string): string {
  const rest = withoutEtAl(text.replace(FAMILY_FIRST, ''));
  const colon = rest.indexOf(': ');
  return colon > 0 && isAuthors(rest.slice(0, colon)) ? rest.slice(colon + 2) : rest;
}

/** Not where a title stands before the name. */
function withoutEtAl(text: string): string {
  const [lead = '', names = ''] = ET_AL.exec(text) ?? [];
  const areNames = names.split(/,? (?:and|&) |,? /).every((word) => NAME.test(word));
  return areNames && !isLabel(text.slice(lead.length)) ? text.slice(lead.length) : text;
}

/** Without the names behind it: `Title, Ada Lovelace, C. Babbage, ICML`, `Title, with C. Babbage`. */
export function withoutAuthorsBehind(text: string): string {
  const title = text.replace(BEHIND_WITH, '');
  for (let comma = title.indexOf(', '); comma > 0; comma = title.indexOf(', ', comma + 1)) {
    const names = title.slice(comma + 2).replace(VENUE_BEHIND, '');
    if (names !== '' && isAuthors(names)) return title.slice(0, comma);
  }
  return title;
}

const BEHIND_WITH =
  /, (?:(?:presented |led )?by|joint(?:ly)? with|with) \p{Lu}[^]*$|,? (?:presented|led) by \p{Lu}[^]*$|[,.] (?:\p{Lu}[\p{L}.'’-]* ){0,3}\p{Lu}[\p{L}'’-]+,? et ?al\b[^]*$/u;
const VENUE_BEHIND =
  /, (?:in |to appear |arxiv|corr|preprint|under review|(?:[A-Z]{3,}|\p{L}+)[ ’']{0,2}\d{2,4}|\d{4})[^]*$/iu;
