import { decodeOnce, type Address } from './address.ts';

/** Scholar's alerts, Google's results and Gmail's links, Facebook's and Outlook's links (these two from memory). */
const HOST = /^(?:(?:www|scholar)\.)?google\.|^lm?\.facebook\.com$|\.safelinks\.protection\.outlook\.com$/;
const PATH = /^(?:\/(?:scholar_url|url|l\.php))?$/;
const TARGET = /(?:^|&)(?:q|u|url)=(https?(?::|%3a).*)/i;

/** Amazon's mail service, which newsletters such as TLDR use (seen in mails of 2025, from memory). */
const IN_PATH = /^\/C?L0\/(https?:\/\/.+?)(?:\/[12]\/|$)/;

/**
 * Where a redirector leads. Trackers that hide the address, share buttons and log-in pages lead nowhere that
 * we could know.
 */
export function redirectTarget({ host, path, query }: Address): string | undefined {
  const [, target] = HOST.test(host) && PATH.test(path) ? (TARGET.exec(query) ?? []) : [];
  if (target === undefined) return IN_PATH.exec(path)?.[1];
  return decodeOnce(withoutOtherParameters(target));
}

/** Scholar does not encode the target: what follows `&` may belong to the target's own query. */
function withoutOtherParameters(target: string): string {
  const end = target.indexOf('&');
  return end < 0 || target.slice(0, end).includes('?') ? target : target.slice(0, end);
}
