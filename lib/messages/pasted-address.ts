const SCHEME = 'deja-lu:pasted/';

/**
 * The address of a digest that was pasted: a text stands nowhere on the web. It means the same after the extension was
 * installed anew, which its own pages' addresses do not.
 */
export function pastedAddress(name: string): string {
  return `${SCHEME}${name}`;
}

/** What was pasted under this address, as the hash of the library page names it; undefined for any other address. */
export function pastedHash(url: string): string | undefined {
  const name = url.startsWith(SCHEME) ? url.slice(SCHEME.length) : '';
  return /^[a-z\d]{1,20}$/.test(name) ? `#pasted/${name}` : undefined;
}
