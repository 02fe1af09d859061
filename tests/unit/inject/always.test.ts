import { describe, expect, test } from 'vitest';
import { addedOrigins, canBeAdded, keepAlways, originOf } from '../../../lib/inject/always.ts';

type Api = NonNullable<Parameters<typeof keepAlways>[0]>;
type Script = { id: string; matches?: string[]; js?: string[] };

/** A browser in which the reader has let us read these hosts, besides those of the manifest. */
function aBrowser(added: string[]) {
  let scripts: Script[] = [];
  const api = {
    runtime: { getManifest: () => ({ host_permissions: ['https://arxiv.org/list/*'] }) },
    permissions: { getAll: async () => ({ origins: ['https://arxiv.org/*', ...added] }) },
    scripting: {
      getRegisteredContentScripts: async () => scripts,
      registerContentScripts: async (more: Script[]) => {
        const ids = scripts.map(({ id }) => id);
        if (more.some(({ id }) => ids.includes(id))) throw new Error('Duplicate script ID');
        scripts = [...scripts, ...more];
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        scripts = scripts.filter(({ id }) => !ids.includes(id));
      },
    },
  };
  return { api: api as unknown as Api, added, hosts: () => scripts.map(({ matches }) => matches?.join()) };
}

describe('a site that is always marked', () => {
  test('is one host, and no more', () => {
    expect(originOf('https://blog.example/2026/papers?x=1#top')).toBe('https://blog.example/*');
    expect(originOf('http://localhost:8080/')).toBe('http://localhost:8080/*');
    expect(originOf('chrome://extensions')).toBeUndefined();
    expect(originOf('file:///home/reader/papers.html')).toBeUndefined();
    expect(originOf('')).toBeUndefined();
  });

  test('is what the reader added, not what came with the extension', async () => {
    const { api } = aBrowser(['https://blog.example/*']);
    expect(await addedOrigins(api)).toEqual(['https://blog.example/*']);
  });

  test('can be added once, and not where papers are marked anyway', async () => {
    const { api } = aBrowser(['https://blog.example/*']);
    expect(await canBeAdded('https://reader.example/*', api)).toBe(true);
    expect(await canBeAdded('https://blog.example/*', api)).toBe(false);
    expect(await canBeAdded('https://arxiv.org/*', api)).toBe(false);
  });

  test('has its scripts from the moment it is added, once, and no longer than it is there', async () => {
    const { api, added, hosts } = aBrowser(['https://blog.example/*']);
    await keepAlways(api);
    await keepAlways(api);
    expect(hosts()).toEqual(['https://blog.example/*']);
    added.push('https://reader.example/*');
    await keepAlways(api);
    expect(hosts()).toEqual(['https://blog.example/*', 'https://reader.example/*']);
    added.splice(0, 1);
    await keepAlways(api);
    expect(hosts()).toEqual(['https://reader.example/*']);
  });
});
