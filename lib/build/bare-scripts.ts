import type { WxtViteConfig } from 'wxt';
import { isReader } from './site-scripts.ts';

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { name: string }>;

/**
 * Scripts that start at their first line. WXT starts each with plugins, of which we have none, and with a report of what it
 * throws, which the browser makes as well: two hundred bytes, in every script of a page. Those that are made from the list of
 * sites are nothing but what they run.
 */
export function bareScripts(): Plugin {
  return {
    name: 'bare-scripts',
    apply: 'build',
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint\?/ },
      handler(code) {
        const [, script] = /^import definition from (".+?");$/m.exec(code) ?? [];
        if (script === undefined) throw new Error('WXT starts scripts in another way');
        const start = isReader(script)
          ? `import ${script};`
          : `import definition from ${script};\nexport default definition.main();`;
        return { code: start, map: null };
      },
    },
  };
}
