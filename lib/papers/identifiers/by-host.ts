import type { Address } from './address.ts';
import type { Identified } from './identified.ts';
import type { Rule } from './rule.ts';

/** Rules by the hosts that they are about. */
export type RulesByHost = ReadonlyMap<string, readonly Rule[]>;

export function byHost(rules: readonly Rule[]): RulesByHost {
  const rulesOfHost = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const host of rule.hosts.split(' ')) rulesOfHost.set(host, [...(rulesOfHost.get(host) ?? []), rule]);
  return rulesOfHost;
}

/** The rules of this host or of the nearest parent that has any; for most links of a page there are none. */
export function rulesAt(host: string, all: RulesByHost): readonly Rule[] | undefined {
  for (let name = host; ;) {
    const rules = all.get(name);
    const dot = name.indexOf('.');
    if (rules !== undefined) return rules;
    if (dot < 0) return all.get('');
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
