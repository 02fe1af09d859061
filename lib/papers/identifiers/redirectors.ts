import { decodeOnce, type Address } from './address.ts';

/** Pages that only send on, and where they say to which address. The last two from memory. */
const REDIRECTORS: Readonly<Record<string, RegExp>> = {
  '/scholar_url': /(?:^|&)url=(.*)/,
  '/url': /(?:^|&)(?:q|url)=(.*)/,
  '/l.php': /(?:^|&)u=(.*)/,
  '/': /(?:^|&)url=(.*)/,
};

const HOST = /^(?:(?:www|scholar)\.)?google\.|^lm?\.facebook\.com$|\.safelinks\.protection\.outlook\.com$/;

/**
 * Where a redirector leads: Scholar's alerts, Google's and Gmail's links, Facebook's, Outlook's. Trackers
 * that hide the address, share buttons and log-in pages lead nowhere that we could know.
 */
export function redirectTarget({ host, path, query }: Address): string | undefined {
  const [, value] = HOST.test(host) ? (REDIRECTORS[path]?.exec(query) ?? []) : [];
  return value === undefined ? undefined : decodeOnce(withoutOtherParameters(value));
}

/** Scholar does not encode the target: what follows `&` may belong to the target's own query. */
function withoutOtherParameters(value: string): string {
  const end = value.indexOf('&');
  return end < 0 || value.slice(0, end).includes('?') ? value : value.slice(0, end);
}
