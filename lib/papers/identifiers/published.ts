import { ACL_RULES } from './acl.ts';
import { ARXIV_RULES } from './arxiv-links.ts';
import { OPENREVIEW_RULES } from './openreview.ts';
import { PROCEEDINGS_RULES } from './proceedings.ts';
import { DOI_RULES, PUBLISHER_RULES } from './publishers.ts';
import type { Rule } from './rule.ts';

/** Where papers are published, preprints too: what indexes link. */
export const PUBLISHED_RULES: readonly Rule[] = [
  ...ARXIV_RULES,
  ...DOI_RULES,
  ...OPENREVIEW_RULES,
  ...ACL_RULES,
  ...PROCEEDINGS_RULES,
  ...PUBLISHER_RULES,
];
