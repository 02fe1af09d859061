import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { addedOrigins } from '../../lib/inject/always.ts';

export type AddedSites = ReturnType<typeof liveAddedSites>;

/** The browser's own list of what the extension may read, as far as the reader has added to it. */
interface Permissions {
  readonly origins: () => Promise<readonly string[]>;
  readonly remove: (origin: string) => Promise<unknown>;
  readonly watch: (onChange: () => void, until: AbortSignal) => void;
}

/** Follows the sites that the reader has added, until the signal. */
export function liveAddedSites(until: AbortSignal, permissions: Permissions = browserPermissions) {
  const origins = signal<readonly string[]>([]);
  const hosts = signal<readonly string[]>([]);
  async function read(): Promise<void> {
    origins.value = await permissions.origins();
    hosts.value = origins.value.map(hostOf);
  }
  permissions.watch(() => void read(), until);
  void read();
  return {
    hosts,
    /** The pages that are open stay marked until they are left. */
    async remove(host: string): Promise<void> {
      for (const origin of origins.value) if (hostOf(origin) === host) await permissions.remove(origin);
      await read();
    },
  };
}

function hostOf(origin: string): string {
  return origin.split('/')[2] ?? origin;
}

const browserPermissions: Permissions = {
  origins: addedOrigins,
  remove: (origin) => browser.permissions.remove({ origins: [origin] }),
  watch(onChange, until) {
    for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
      event.addListener(onChange);
      until.addEventListener('abort', () => event.removeListener(onChange));
    }
  },
};
