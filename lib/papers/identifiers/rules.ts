import { ACL_RULES } from './acl.ts';
import type { Address } from './address.ts';
import { ARXIV_RULES } from './arxiv-links.ts';
import type { Identified } from './identified.ts';
import { INDEX_RULES } from './indexes.ts';
import { OPENREVIEW_RULES } from './openreview.ts';
import { PROCEEDINGS_RULES } from './proceedings.ts';
import { DOI_RULES } from './publishers.ts';
import type { Rule } from './rule.ts';

const RULES_OF_HOST = new Map<string, Rule[]>();

for (const rule of [
  ARXIV_RULES,
  DOI_RULES,
  OPENREVIEW_RULES,
  ACL_RULES,
  PROCEEDINGS_RULES,
  INDEX_RULES,
].flat()) {
  for (const host of rule.hosts.split(' '))
    RULES_OF_HOST.set(host, [...(RULES_OF_HOST.get(host) ?? []), rule]);
}

/** The rules of this host or of the nearest parent that has any; for most links of a page there are none. */
export function rulesOf(host: string): readonly Rule[] | undefined {
  for (let name = host; ;) {
    const rules = RULES_OF_HOST.get(name);
    const dot = name.indexOf('.');
    if (rules !== undefined || dot < 0) return rules;
    name = name.slice(dot + 1);
  }
}

export function readBy(rules: readonly Rule[], { path, query }: Address): Identified | undefined {
  for (const { path: shape, parameter, parse } of rules) {
    const groups = shape.exec(path);
    const name =
      parameter === undefined ? groups?.slice(1).join('/') : new URLSearchParams(query).get(parameter);
    const found = groups && name ? parse(name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
