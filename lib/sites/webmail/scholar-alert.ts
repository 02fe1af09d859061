import { plainTitle } from '../reading/plain-title.ts';
import { bylineFacts } from '../reading/scholar-byline.ts';
import { scholarFacts } from '../reading/scholar-facts.ts';
import { tidyText } from '../../papers/title.ts';
import type { Entry } from '../site.ts';

/**
 * A title's link goes through Scholar's redirector. Mail programs rename classes, and Outlook wraps the link in a redirector
 * of its own; Gmail keeps the link and adds its own beside it. Mails of 2019.
 */
export const ALERT_TITLE = 'h3 a:is([href*="scholar_url"], [data-saferedirecturl*="scholar_url"])';

/** The papers of the Google Scholar alerts that are open. */
export function readAlerts(document: Document, url: URL): Entry[] {
  return [...document.querySelectorAll(ALERT_TITLE)].flatMap((link) => readAlert(link, url) ?? []);
}

/** Below a title: the byline, the snippet, and links to share it, which repeat its target. */
function readAlert(link: Element, url: URL): Entry | undefined {
  const anchor = link.closest('h3');
  if (!anchor) return undefined;
  const rest = divsAfter(anchor);
  const byline = tidyText(rest[0]?.textContent);
  const href = linkOf(link);
  const [, record = ''] = /[?&]d(?:=|%3D)(\d+)/i.exec(href) ?? [];
  const facts = scholarFacts({ title: plainTitle(link), links: [href], base: url.href, byline, record });
  return facts && { facts: { ...facts, ...bylineFacts(byline) }, anchor, rest, places: [{ after: anchor }] };
}

function linkOf(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  return href.includes('scholar_url') ? href : (link.getAttribute('data-saferedirecturl') ?? '');
}

function divsAfter(heading: Element): Element[] {
  const divs: Element[] = [];
  let next = heading.nextElementSibling;
  while (next?.localName === 'div') {
    divs.push(next);
    next = next.nextElementSibling;
  }
  return divs;
}
