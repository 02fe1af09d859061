import { addressAt, LONGEST, ON_THE_WEB } from './identifiers/address.ts';
import { byHost, readBy, rulesAt } from './identifiers/by-host.ts';
import type { Identified } from './identifiers/identified.ts';
import type { Rule } from './identifiers/rule.ts';

/**
 * Reads links as `identifyLink` does, by these rules alone: for a site whose rows lead to few others. The addresses of all sites,
 * publishers and redirectors are a third of what a reader weighs.
 */
export function identifyBy(
  ...rules: readonly (readonly Rule[])[]
): (href: string, base?: string) => Identified | undefined {
  const all = byHost(rules.flat());
  return (href, base = '') => {
    if (href.length > LONGEST) return undefined;
    const [, host = '', rest = ''] = ON_THE_WEB.exec(absolute(href.trim(), base)) ?? [];
    const found = rulesAt(host.toLowerCase(), all);
    return found && readBy(found, addressAt(host, rest));
  };
}

/** Most are absolute or start at the root: the browser resolves only the others. */
function absolute(href: string, base: string): string {
  if (href === '' || href.startsWith('#') || ON_THE_WEB.test(href)) return href;
  if (href.startsWith('/')) return `//${ON_THE_WEB.exec(base)?.[1] ?? ''}${href}`;
  return URL.canParse(href, base) ? new URL(href, base).href : '';
}
