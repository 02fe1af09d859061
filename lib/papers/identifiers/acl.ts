import { identified, type Identified } from './identified.ts';
import type { Rule } from './rule.ts';

const NEW_STYLE = /^(?:19|20)\d\d\.[a-z][a-z\d]*-\w+\.[1-9]\d*$/i;
const OLD_STYLE = /^[a-z]\d\d-\d{4}$/i;
/** Paper 0 of a volume. The volumes of these have two digits, all others one. */
const FRONT_MATTER = /000$|^(?:W\d\d|C69|D19(?=-[5-9]))-\d\d00$/i;

/** `v2` is a corrected PDF of the same paper, of which the Anthology has one page; an erratum (`e1`) is none. */
export const ACL_RULES: readonly Rule[] = [
  {
    hosts: 'aclanthology.org aclanthology.info aclweb.org',
    path: /\/([^/]+?)(?:v\d+)?(?:\.(?:pdf|bib|xml|endf))?$/,
    parse: parseAclId,
  },
];

/** `2020.acl-main.405`, `P19-1001`; none for a volume or its front matter. */
export function parseAclId(name: string): Identified | undefined {
  if (NEW_STYLE.test(name)) return identified('acl', name.toLowerCase());
  return OLD_STYLE.test(name) && !FRONT_MATTER.test(name) ? identified('acl', name.toUpperCase()) : undefined;
}
