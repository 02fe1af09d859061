import type { WxtViteConfig } from 'wxt';

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { name: string }>;

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly name?: string };
}

/**
 * Leaves the addresses that only tests read out of what is shipped: they are a sixth of a site's reader. Each site is one
 * object in `lib/sites/`, and `examples` one of its properties.
 */
export function withoutExamples(): Plugin {
  return {
    name: 'without-examples',
    enforce: 'post',
    transform: {
      filter: { id: /\/lib\/sites\/[\w-]+\.ts$/ },
      handler(code) {
        const examples = nodesIn(this.parse(code)).find(isExamples);
        return examples && { code: without(code, examples), map: null };
      },
    },
  };
}

function isExamples({ type, key }: Node): boolean {
  return type === 'Property' && key?.name === 'examples';
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
