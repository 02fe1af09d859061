import { resolve } from 'node:path';
import type { WxtViteConfig } from 'wxt';

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { name: string }>;

/** Vite's name for what it puts around each `import()` of a page. */
const HELPER = '\0vite/preload-helper.js';

/** Ours takes its place. */
export function smallPreload(): Plugin {
  return {
    name: 'small-preload',
    enforce: 'pre',
    resolveId: (id) => (id === HELPER ? resolve('components/preload-helper.ts') : undefined),
  };
}
