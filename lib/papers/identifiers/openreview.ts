import { identified, type Identified } from './identified.ts';
import type { Rule } from './rule.ts';

/**
 * Measured on 9,490 forum ids: 9 to 12 letters, digits, `-` and `_`, both also first
 * (`shared/reference/identifiers.md`, section 3); those of 2013 have 13. Case matters.
 */
const FORUM_ID = /^[\w-]{8,16}$/;

/** `noteId` is a comment, and `referrer` may hold another `id=` in its value: the query is parsed, not searched. */
export const OPENREVIEW_RULES: readonly Rule[] = [
  {
    hosts: 'openreview.net',
    path: /^\/(?:forum|pdf|attachment|references\/pdf|revisions)$/,
    parameter: 'id',
    parse: parseForumId,
  },
];

export function parseForumId(name: string): Identified | undefined {
  return FORUM_ID.test(name) ? identified('openreview', name) : undefined;
}
