import { defineConfig } from 'wxt';
import { bareScripts } from './lib/build/bare-scripts.ts';
import { siteNames } from './lib/build/site-names.ts';
import { groupChunks } from './lib/build/chunks.ts';
import { firstPaint } from './lib/build/first-paint.ts';
import { addSiteScripts, contentScripts } from './lib/build/site-scripts.ts';
import { smallPreload } from './lib/build/small-preload.ts';
import { withoutUnread } from './lib/build/without-unread.ts';
import { hostMatches } from './lib/sites/all.ts';

/** The manifest grows from the list of sites: adding a site needs no line here. */
export default defineConfig({
  imports: false,
  // The oldest browsers with `light-dark()`: its stand-in would cost every page a kilobyte.
  vite: () => ({
    plugins: [bareScripts(), withoutUnread(), firstPaint(), smallPreload()],
    define: siteNames(),
    // Written for browsers of today; the package's own entry is for those of 2016.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: {
      // Every browser that is asked for has it.
      modulePreload: { polyfill: false },
      target: ['chrome123', 'firefox128'],
      cssTarget: ['chrome123', 'firefox128'],
      // What papers and sites are is pure: a part that nobody uses is nothing.
      rollupOptions: {
        treeshake: { moduleSideEffects: [{ test: /\/lib\/(?:papers|sites)\//, sideEffects: false }] },
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig': groupChunks,
    // Switched off, WXT's imports still give every parameter called `storage` a library of that name.
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
    },
    'entrypoints:resolved': addSiteScripts,
  },
  manifest: {
    name: 'Déjà Lu',
    description: 'Already read? Remembers every paper you meet in a digest, and says so on the page.',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: hostMatches(),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_scripts: contentScripts(),
    incognito: 'not_allowed',
    minimum_chrome_version: '123',
    action: { default_title: 'Déjà Lu' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
      'enter-digest': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: 'Go to the first paper that is left on this page',
      },
    },
    browser_specific_settings: {
      gecko: {
        id: 'deja-lu@deja-lu.example',
        strict_min_version: '128.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
});
