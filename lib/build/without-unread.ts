import type { WxtViteConfig } from 'wxt';
import { isReader } from './site-scripts.ts';

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { name: string }>;

/** Addresses that only tests read: a sixth of a site's reader. */
const FOR_TESTS = ['examples'];

/** What the manifest is made of; a script that has been loaded is where it belongs. */
const FOR_THE_MANIFEST = ['matches', 'lookOut', 'parts'];

/** What comes as a script of its own where a page needs it. */
const APART = ['rest'];

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
      if (typeof entry === 'string' && isReader(entry))
        unread = [...FOR_TESTS, ...FOR_THE_MANIFEST, ...APART];
    },
    transform: {
      filter: { id: /\/lib\/sites\/(?:\w+\/[\w-]+-pages|[\w-]+)\.ts$/ },
      handler(code) {
        const properties = this.parse(code)
          .body.flatMap((statement) =>
            statement.type === 'ExportNamedDeclaration' &&
            statement.declaration?.type === 'VariableDeclaration'
              ? statement.declaration.declarations
              : [],
          )
          .flatMap(({ init }) => (init?.type === 'ObjectExpression' ? init.properties : []));
        const needless = properties.filter(
          (each) =>
            each.type === 'Property' && each.key.type === 'Identifier' && unread.includes(each.key.name),
        );
        return { code: needless.reduceRight(without, code), map: null };
      },
    },
  };
}

/** The comma behind it goes too. */
function without(code: string, { start, end }: { start: number; end: number }): string {
  return code.slice(0, start) + code.slice(end).replace(/^\s*,/, '');
}
