import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { siteNames } from '../lib/build/site-names.ts';

/**
 * Units, site fixtures, components, and the rules of the source tree. Node is the environment; a file that
 * needs a document asks for it: `// @vitest-environment happy-dom`.
 */
export default defineConfig({
  plugins: [WxtVitest()],
  define: siteNames(),
  test: {
    include: ['tests/{unit,architecture}/**/*.test.{ts,tsx}'],
    sequence: { shuffle: true },
    // A machine that does other things too is slow, not wrong.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
