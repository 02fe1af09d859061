import type { Address } from './address.ts';
import { parseDoi } from './doi.ts';
import type { Identified } from './identified.ts';
import type { Rule } from './rule.ts';

/** Resolvers and publishers that have the DOI, or its end, in a place of their own. eLife from memory. */
export const DOI_RULES: readonly Rule[] = [
  { hosts: 'doi.org doi.acm.org doi.ieeecomputersociety.org', path: /[/:](10\..+)/, parse: parseDoi },
  {
    hosts: 'nature.com',
    path: /^\/articles\/([\w.-]*\d[\w-]*?)(?:_reference)?(?:\.e?pdf)?(?:\/|$)/,
    parse: (name) => parseDoi(`10.1038/${name}`),
  },
  {
    hosts: 'elifesciences.org',
    path: /^\/(?:articles|reviewed-preprints)\/(\d+)/,
    parse: (name) => parseDoi(`10.7554/elife.${name}`),
  },
  { hosts: 'journals.plos.org', path: /\/article(?:\/file)?$/, parameter: 'id', parse: parseDoi },
];

/**
 * The DOI, and what stands directly before it in the address of a paper: `/doi/abs/10.…`, `/article/10.…`,
 * `/content/10.…`. `/book/`, `/toc/` and `/proceedings/` are none.
 */
const ADDRESS =
  /(\/article[a-z-]*)?\/(?:doi|abs|abstract|full|fulltext|full-text|full-xml|fullhtml|pdf|pdfdirect|pdfplus|epdf|epub|reader|html|articles?|chapter|content|document|journals)\/(10\.\d.+)/i;

/** What a publisher puts behind it; at most three, so that no address makes the expression slow. */
const BEHIND =
  /(?:[./](?:e?pdf(?:\+html)?|epub|full|full-?text|abstract|meta|html|summary|metrics|references|citations|(?:figures|tables)(?:\/\d+)?|article-\w+|supplementary-material)){1,3}$|;jsessionid=.*/i;

/** `/article/doi/10.1093/nar/gkaa1/5983623/title`: the site's own number, not in the registered DOI. */
const NUMBER_OF_SITE = /^(10\.\d+\/[^/]+(?:\/(?!\d{5})[^/]+)*)\/\d{5,}(?:\/.*)?$/;

/** Any publisher's address, also through a library's proxy. */
export function readPublishersAddress({ path }: Pick<Address, 'path'>): Identified | undefined {
  const [, article, doi = ''] = ADDRESS.exec(path) ?? [];
  const registered = article === undefined ? undefined : NUMBER_OF_SITE.exec(doi)?.[1];
  return parseDoi(registered ?? doi.replace(BEHIND, ''));
}

/** The same as a rule, for readers that have rules of their own (`identifyBy`). */
export const PUBLISHER_RULES: readonly Rule[] = [
  { hosts: '', path: /(.*\/10\..*)/, parse: (path) => readPublishersAddress({ path }) },
];
