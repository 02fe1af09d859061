import { defineConfig } from 'wxt';
import { hostMatches } from './lib/sites/all.ts';

/** The manifest grows from the list of sites: adding a site needs no line here. */
export default defineConfig({
  imports: false,
  manifest: {
    name: 'Déjà Lu',
    description: 'Already read? Remembers every paper you meet in a digest, and says so on the page.',
    permissions: ['storage', 'unlimitedStorage'],
    host_permissions: hostMatches(),
    incognito: 'not_allowed',
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
