import { identified, type Identified } from './identifiers/identified.ts';

/** An arXiv paper, its version apart from its identity. */
export type ArxivId = Identified;

/** The archives that ever gave out old-style ids (closed list: `shared/reference/identifiers.md`, section 1). */
export const ARCHIVES = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs ' +
    'dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol ' +
    'physics plasm-ph q-alg q-bio quant-ph solv-int supr-con'
  ).split(' '),
);

const NEW_STYLE = /^\d\d(?:0[1-9]|1[0-2])\.\d{4,5}(?:v[1-9]\d*)?$/;
const OLD_STYLE = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z-]{2,})?\/(\d\d(?:0[1-9]|1[0-2]))(\d{3})(?:v([1-9]\d*))?$/;

/**
 * Reads `2401.00001v2`, `hep-th/9901001`, `math.GT/0309136`. The subject class is dropped, and the
 * version stands apart. Grammar: arXiv's own (new style from 0704, five digits from 1501; old style
 * 9107 to 0703).
 */
export function parseArxivId(text: string): ArxivId | undefined {
  return parseNewStyle(text) ?? parseOldStyle(text);
}

/** By position, not by captures: a page of a thousand entries is read many times. */
function parseNewStyle(text: string): ArxivId | undefined {
  if (!NEW_STYLE.test(text)) return undefined;
  const yymm = Number(text.slice(0, 4));
  const end = 5 + (yymm >= 1501 ? 5 : 4);
  const isNumber = (end === text.length || text[end] === 'v') && Number(text.slice(5, end)) > 0;
  if (yymm < 704 || !isNumber) return undefined;
  return identified('arxiv', text.slice(0, end), text.slice(end + 1) || undefined);
}

function parseOldStyle(text: string): ArxivId | undefined {
  const [, archive = '', yymm = '', number = '', version] = OLD_STYLE.exec(text.toLowerCase()) ?? [];
  const since1991 = Number(yymm) + (Number(yymm) >= 9100 ? 0 : 10_000);
  if (!ARCHIVES.has(archive) || Number(number) === 0) return undefined;
  if (since1991 < 9107 || since1991 > 10_703) return undefined;
  return identified('arxiv', `${archive}/${yymm}${number}`, version);
}
