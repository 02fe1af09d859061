import { parseArxivId } from '../arxiv.ts';
import type { Address } from './address.ts';
import { identified, type Identified } from './identified.ts';
import { parseAclId } from './proceedings.ts';

/** Resolvers: the DOI is the whole path. `dx.`, `www.` and the like are found by their parent. */
export const DOI_HOSTS = ['doi.org', 'doi.acm.org', 'doi.ieeecomputersociety.org'];

/** Sites that have the end of the DOI in their own addresses: `/articles/s41586-020-2448-9`. */
export const PREFIX_OF_HOST: Readonly<Record<string, string>> = {
  'nature.com': '10.1038/',
  'elifesciences.org': '10.7554/elife.',
};

const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+/;

/** What stands directly before the DOI in a publisher's address of a paper. `book`, `toc`, `proceedings` do not. */
const BEFORE = new Set(
  (
    'doi abs abstract full fulltext full-text full-xml pdf pdfdirect pdfplus epdf epub reader html article articles ' +
    'chapter content document journals'
  ).split(' '),
);

/** What a publisher puts behind it; at most three, so that no address makes the expression slow. */
const BEHIND =
  /(?:[./](?:pdf|epdf|epub|full|fulltext|full-text|abstract|meta|html|summary|article-info|article-metrics|supplementary-material)){1,3}$/i;

/** bioRxiv and medRxiv: `10.1101/2021.11.08.467690v2`, where the DOI has no version. */
const PREPRINT_WITH_VERSION = /^(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{5,8})v([1-9]\d*)$/;

/** `/article/doi/10.1093/nar/gkaa1/5983623/title`: where a number of the site follows the DOI. */
const NUMBER_OF_SITE = /\/\d{5,}(?:\/.*)?$/;

/**
 * Reads a DOI without what surrounds it: `10.1145/3442188.3445922`. arXiv's own DOIs and those of the ACL
 * Anthology are the ids that they contain. Lower case, since DOIs do not differ by case.
 */
export function parseDoi(text: string): Identified | undefined {
  const doi = DOI.exec(text)?.[0]
    .replace(/[^\w)\]}>+=*$-]+$/, '')
    .toLowerCase();
  if (doi === undefined || doi.endsWith('/')) return undefined;
  if (doi.startsWith('10.48550/arxiv.')) return parseArxivId(doi.slice(15));
  if (doi.startsWith('10.18653/v1/') || doi.startsWith('10.3115/v1/'))
    return parseAclId(doi.slice(doi.indexOf('v1/') + 3));
  const [, preprint = doi, version] = PREPRINT_WITH_VERSION.exec(doi) ?? [];
  return identified('doi', preprint, version);
}

export function readDoiAddress({ path }: Address): Identified | undefined {
  const from = path.indexOf('10.');
  return from > 0 && /[/:]/.test(path.charAt(from - 1)) ? parseDoi(path.slice(from)) : undefined;
}

/** `/doi/abs/10.1145/…`, `/article/10.1007/…`, `/content/10.1101/…v2.full`: any publisher's address. */
export function readPublishersAddress({ path }: Address): Identified | undefined {
  const at = path.indexOf('/10.');
  const [, doi] = at < 0 ? [] : (/^(10\.\d.+?)\/*$/.exec(path.slice(at + 1)) ?? []);
  const before = path.slice(0, at).split('/');
  const last = before.pop();
  if (doi === undefined || last === undefined || !BEFORE.has(last)) return undefined;
  const hasNumber = last === 'doi' && before.pop()?.startsWith('article');
  return parseDoi((hasNumber ? withoutNumber(doi) : doi).replace(BEHIND, ''));
}

/** The registered DOI is the shorter one. */
function withoutNumber(doi: string): string {
  const suffixAt = doi.indexOf('/') + 1;
  const cut = doi.slice(suffixAt).replace(NUMBER_OF_SITE, '');
  return cut === '' ? doi : doi.slice(0, suffixAt) + cut;
}

export function readArticleNumber(address: Address): Identified | undefined {
  const [, article] = /^\/(?:articles|reviewed-preprints)\/([\w.-]*\d[\w.-]*)/.exec(address.path) ?? [];
  const host = address.host.startsWith('www.') ? address.host.slice(4) : address.host;
  const prefix = PREFIX_OF_HOST[host];
  if (article === undefined || prefix === undefined) return undefined;
  return parseDoi(prefix + article.replace(/(?:_reference)?\.e?pdf$/, ''));
}

/** PLOS: `/plosone/article?id=10.1371/journal.pone.0123456`. */
export function readDoiOfQuery({ path, query }: Address): Identified | undefined {
  return /\/article(?:\/file)?$/.test(path)
    ? parseDoi(new URLSearchParams(query).get('id') ?? '')
    : undefined;
}
