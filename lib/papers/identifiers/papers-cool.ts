import { parseAclId } from './acl.ts';
import { parseForumId } from './openreview.ts';
import { cvfPaper } from './proceedings.ts';
import type { Rule } from './rule.ts';

/** papers.cool calls a venue's papers what they are called where they come from; arXiv's are among arXiv's own rules. */
export const PAPERS_COOL_RULES: readonly Rule[] = [
  { hosts: 'papers.cool', path: /^\/venue\/([\w.-]+)@ACL/, parse: parseAclId },
  { hosts: 'papers.cool', path: /^\/venue\/([\w-]+)@OpenReview/, parse: parseForumId },
  {
    hosts: 'papers.cool',
    path: /^\/venue\/([^/]+_(?:[A-Z]+_\d{4}|\d{4}_[A-Z]+)_paper)@CVF/,
    parse: cvfPaper,
  },
];
