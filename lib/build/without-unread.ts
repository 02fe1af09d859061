import type { WxtViteConfig } from 'wxt';
import { isReader } from './site-scripts.ts';

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { name: string }>;

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly name?: string };
}

/** Addresses that only tests read: a sixth of a site's reader. */
const FOR_TESTS = ['examples'];

/** What the manifest is made of; a script that has been loaded is where it belongs. */
const FOR_THE_MANIFEST = ['matches', 'lookOut', 'parts'];

/**
 * Leaves out of what is shipped what nobody reads there. Each site is one object in `lib/sites/`, or each kind of its pages, and
 * these are some of its properties.
 */
export function withoutUnread(): Plugin {
  let unread: readonly string[] = FOR_TESTS;
  return {
    name: 'without-unread',
    enforce: 'post',
    configResolved({ build }) {
      const { entry } = build.lib || {};
      if (typeof entry === 'string' && isReader(entry)) unread = [...FOR_TESTS, ...FOR_THE_MANIFEST];
    },
    transform: {
      filter: { id: /\/lib\/sites\/(?:\w+\/[\w-]+-pages|[\w-]+)\.ts$/ },
      handler(code) {
        const properties = nodesIn(this.parse(code)).filter(isProperty(unread));
        return { code: properties.reduceRight(without, code), map: null };
      },
    },
  };
}

function isProperty(names: readonly string[]) {
  return ({ type, key }: Node) => type === 'Property' && names.includes(key?.name ?? '');
}

/** The comma behind it goes too. */
function without(code: string, { start, end }: Node): string {
  return code.slice(0, start) + code.slice(end).replace(/^\s*,/, '');
}

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return isNode(value) ? [value, ...inside] : inside;
}

function isNode(value: object): value is Node {
  return 'type' in value && 'start' in value && 'end' in value;
}
