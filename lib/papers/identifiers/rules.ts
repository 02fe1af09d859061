import { ACL_RULES } from './acl.ts';
import { ARXIV_RULES } from './arxiv-links.ts';
import { byHost, rulesAt } from './by-host.ts';
import { DBLP_RULES } from './dblp.ts';
import { OPENREVIEW_RULES } from './openreview.ts';
import { PAPERS_COOL_RULES } from './papers-cool.ts';
import { PROCEEDINGS_RULES } from './proceedings.ts';
import { DOI_RULES } from './publishers.ts';
import { PUBMED_RULES } from './pubmed.ts';
import { S2_API_RULES, S2_RULES } from './semantic-scholar.ts';
import type { Rule } from './rule.ts';

const ALL = byHost(
  [
    ARXIV_RULES,
    DOI_RULES,
    OPENREVIEW_RULES,
    ACL_RULES,
    PROCEEDINGS_RULES,
    PAPERS_COOL_RULES,
    PUBMED_RULES,
    S2_RULES,
    S2_API_RULES,
    DBLP_RULES,
  ].flat(),
);

/** The rules of this host, of all that there are. */
export function rulesOf(host: string): readonly Rule[] | undefined {
  return rulesAt(host, ALL);
}
