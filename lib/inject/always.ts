import { browser } from 'wxt/browser';
import { ANY_PAGE_SCRIPT, DIGEST_SCRIPT } from '../scripts.ts';

/** What of the browser is asked and told. */
type Api = Pick<typeof browser, 'runtime' | 'permissions' | 'scripting'>;

/** `https://blog.example/post` -> `https://blog.example/*`: what is asked for, and no more. */
export function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${host}/*` : undefined;
}

/** The browser drops the path of a pattern: what it lets in is the host. */
function hostOf(pattern: string): string {
  return pattern.split('/')[2] ?? pattern;
}

/** The hosts that the reader has added, as match patterns. */
export async function addedOrigins(api: Api = browser): Promise<string[]> {
  const { origins = [] } = await api.permissions.getAll();
  const ours = ownHosts(api);
  return origins.filter((origin) => !ours.has(hostOf(origin))).toSorted();
}

/** Can this host be added: is it neither there already nor one of those that came with the extension? */
export async function canBeAdded(origin: string, api: Api = browser): Promise<boolean> {
  return !ownHosts(api).has(hostOf(origin)) && !(await addedOrigins(api)).includes(origin);
}

function ownHosts(api: Api): Set<string> {
  return new Set((api.runtime.getManifest().host_permissions ?? []).map(hostOf));
}

/** Makes the scripts that run on added hosts be those of the hosts that may be read now. */
export async function keepAlways(api: Api = browser): Promise<void> {
  const wanted = new Set(await addedOrigins(api));
  const there = await api.scripting.getRegisteredContentScripts();
  const gone = there.filter(({ id }) => !wanted.has(id)).map(({ id }) => id);
  if (gone.length > 0) await api.scripting.unregisterContentScripts({ ids: gone });
  const known = new Set(there.map(({ id }) => id));
  const missing = [...wanted].filter((origin) => !known.has(origin));
  if (missing.length > 0) await api.scripting.registerContentScripts(missing.map(scriptsOn));
}

function scriptsOn(origin: string) {
  return {
    id: origin,
    matches: [origin],
    js: [ANY_PAGE_SCRIPT, DIGEST_SCRIPT],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
}
