import type { Address } from './address.ts';
import { identified, type Identified } from './identified.ts';

/**
 * Measured on 9,490 forum ids: 9 to 12 letters, digits, `-` and `_`, both also first
 * (`shared/reference/identifiers.md`, section 3); those of 2013 have 13. Case matters.
 */
const FORUM_ID = /^[\w-]{8,16}$/;

const PATH = /^\/(?:forum|pdf|attachment|references\/pdf|revisions)\/?$/;

export function parseForumId(text: string): Identified | undefined {
  return FORUM_ID.test(text) ? identified('openreview', text) : undefined;
}

/** `noteId` is a comment, and `referrer` may hold another `id=` in its value: the query is parsed, not searched. */
export function readForumAddress({ path, query }: Address): Identified | undefined {
  return PATH.test(path) ? parseForumId(new URLSearchParams(query).get('id') ?? '') : undefined;
}
