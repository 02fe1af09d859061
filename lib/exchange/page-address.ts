import { siteAt } from '../sites/all.ts';
import type { Site } from '../sites/site.ts';

/** As browsers (`saved from url=(0023)https://…`) and SingleFile (`url: https://…`) note it in a saved page. */
const SAVED_FROM = /<!--[^>]*?\b(?:saved from url=\(\d+\)|url:\s*)(https?:\/\/\S+?)\s*(?:-->|\n)/i;

/**
 * The address that a saved page had: where it was saved from, else what it says of itself. The first of
 * these that a known site stands at; `undefined` where it says nothing that is an address.
 */
export function pageAddress(html: string, document: Document): URL | undefined {
  const found = [
    SAVED_FROM.exec(html.slice(0, 5000))?.[1],
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  const addresses = found.flatMap((text) => toAddress(text) ?? []);
  return addresses.find((address) => siteOfFile(address)) ?? addresses[0];
}

/** An absolute web address. */
export function toAddress(text: string | null | undefined): URL | undefined {
  if (!text || !/^https?:\/\//i.test(text)) return undefined;
  return URL.canParse(text) ? new URL(text) : undefined;
}

/**
 * The site that a saved page is of: an old one, or one that a script fetched, may have stood at `http:`, or at the host's other
 * name, from which browsers are led on.
 */
export function siteOfFile(address: URL): Site | undefined {
  const [, www = '', rest = ''] = /^https?:\/\/(www\.)?(.*)$/.exec(address.href) ?? [];
  const hosts = www === '' ? ['', 'www.'] : ['www.', ''];
  return hosts.map((host) => siteAt(new URL(`https://${host}${rest}`))).find((site) => site !== undefined);
}
