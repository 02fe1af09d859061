import { decodeOnce } from '../../papers/identifiers/address.ts';
import { identifyLink } from '../../papers/identify.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { isCutTitle, titleKey } from '../../papers/title.ts';
import { factsOf } from './facts.ts';
import { arxivInByline } from './scholar-byline.ts';

interface Shown {
  readonly title: string;
  /** Of the title first, then of the file beside it: one work. As the page writes them; `base` is its address. */
  readonly links: readonly (string | undefined)[];
  readonly base: string;
  readonly byline: string;
  /** What Scholar itself calls the paper: tells two apart whose titles are cut at the same word. */
  readonly record: string;
}

/**
 * The facts of one of Google Scholar's results, or of an alert. Most have no identifier but their title; one that is cut
 * off ("…") is no whole title and must not be taken for one, so that Scholar's own record stands in the key.
 */
export function scholarFacts({ title, links, base, byline, record }: Shown): PaperFacts | undefined {
  const ids = [...links.map((link) => link && identifyLink(link, base)), arxivInByline(byline)];
  const url = openedBy(links[0] ?? '', base);
  const facts = factsOf({ title, ids: ids.filter((id) => typeof id === 'object'), url });
  const key = facts?.ids.length === 0 && isCutTitle(title) ? titleKey(`${title} ${record}`) : facts?.key;
  return facts && key && { ...facts, key };
}

/** Scholar's redirector has the target unencoded, before its own parameters. */
const TARGET = /\/scholar_url\?(?:.*&)?url=(.*?)(?:&(?:hl|sa)=.*)?$/;

/** The address behind a link; only of the web. */
function openedBy(href: string, base: string): string | undefined {
  const [, target = href] = TARGET.exec(href) ?? [];
  const to = /^https?%3A/i.test(target) ? decodeOnce(target) : target;
  if (to === '' || !URL.canParse(to, base)) return undefined;
  const url = new URL(to, base);
  return url.protocol.startsWith('http') ? url.href : undefined;
}
