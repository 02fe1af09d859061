import { ARCHIVES, parseArxivId } from '../arxiv.ts';
import type { Identified } from './identified.ts';
import type { Rule } from './rule.ts';

/** An id, then whatever a site adds: `.pdf`, `.ps.gz`, `.md`, `/extra`, a stray bracket. */
const ID_AND_MORE =
  /^(?:arxiv:)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z-]+)?\/\d{7}(?:v\d+)?)(?:\.(?:pdf|ps|gz|md|html?)){0,2}(?:\/.*|\W*)$/i;

/**
 * arXiv with its mirrors (`export.`, `xx.`, `ar5iv.labs.`), and the sites whose addresses carry its ids.
 * From `shared/reference/identifiers.md`, section 1; emergentmind, arxiv-vanity, catalyzex and ADS from memory.
 */
export const ARXIV_RULES: readonly Rule[] = [
  {
    hosts:
      'arxiv.org xxx.lanl.gov ar5iv.org arxiv-vanity.com alphaxiv.org huggingface.co hf.co hf-mirror.com scirate.com ' +
      'emergentmind.com catalyzex.com ui.adsabs.harvard.edu papers.cool',
    path: /^\/+(?:abs|pdf|html|ps|dvi|format|src|e-print|tb|cits|refs|overview|papers?|arxiv)\/+(.+)/,
    parse: parseArxivName,
  },
];

/** An id as addresses spell it: with a suffix or a path behind, `//` or `--` for one, a hyphen forgotten. */
export function parseArxivName(name: string): Identified | undefined {
  const [, id] = ID_AND_MORE.exec(name.replace(/([/-])\1+/g, '$1')) ?? [];
  return id === undefined ? undefined : (parseArxivId(id) ?? parseArxivId(withHyphen(id)));
}

/** arXiv itself still understands `hepth/9901001` and `condmat/9901001`. */
function withHyphen(id: string): string {
  const [archive, number = ''] = id.toLowerCase().split('/');
  for (const known of ARCHIVES) if (known.replace('-', '') === archive) return `${known}/${number}`;
  return id;
}
