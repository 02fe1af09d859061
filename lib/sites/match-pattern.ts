const PATTERN = /^https:\/\/(\*\.)?([^/*]+)(\/[^]*)$/;

/** Does a match pattern of the manifest (`https://host/path*`, `https://*.host/*`) take in this address? */
export function matchesPattern(pattern: string, url: URL): boolean {
  const [, anySub, host = '', path = ''] = PATTERN.exec(pattern) ?? [];
  const isHost = url.hostname === host || (anySub !== undefined && url.hostname.endsWith(`.${host}`));
  return url.protocol === 'https:' && isHost && matchesPath(path, url.pathname + url.search);
}

/** `*` stands for any text. */
function matchesPath(pattern: string, path: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  if (parts.length === 0) return path === pattern;
  const end = parts.pop() ?? '';
  if (!path.startsWith(start) || !path.endsWith(end)) return false;
  let from = start.length;
  for (const part of parts) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= path.length - end.length;
}
