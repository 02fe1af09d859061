import { addressAt } from '../../papers/identifiers/address.ts';
import { PUBMED_RULES } from '../../papers/identifiers/pubmed.ts';
import { redirectTarget } from '../../papers/identifiers/redirectors.ts';
import { S2_RULES } from '../../papers/identifiers/semantic-scholar.ts';
import { PUBLISHED_RULES } from '../../papers/identifiers/published.ts';
import { identifyBy } from '../../papers/identify-by.ts';
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

/** Of all that Scholar finds papers at. */
const identify = identifyBy(PUBMED_RULES, S2_RULES, PUBLISHED_RULES);

/**
 * The facts of one of Google Scholar's results, or of an alert. Most have no identifier but their title; one that is cut
 * off ("…") is no whole title and must not be taken for one, so that Scholar's own record stands in the key.
 */
export function scholarFacts({ title, links, base, byline, record }: Shown): PaperFacts | undefined {
  const opened = links.map((link) => openedBy(link ?? '', base));
  const ids = [...opened.map((link) => identify(link ?? '')), arxivInByline(byline)];
  const facts = factsOf({ title, ids, url: opened[0] });
  const key = facts?.ids.length === 0 && isCutTitle(title) ? titleKey(`${title} ${record}`) : facts?.key;
  return facts && key && { ...facts, key };
}

/** Scholar's redirector inside a mail program's is two. */
const MOST_REDIRECTIONS = 3;
/** What Scholar's redirector has behind its target, which it leaves unencoded. */
const OWN_PARAMETERS = /&(?:hl|sa)=.*$/;

/** The address behind a link; only of the web. */
function openedBy(href: string, base: string, redirections = MOST_REDIRECTIONS): string | undefined {
  if (href === '' || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  const address = addressAt(url.hostname, `${url.pathname}${url.search}`);
  const target = redirections > 0 ? redirectTarget(address) : undefined;
  if (target !== undefined) return openedBy(target.replace(OWN_PARAMETERS, ''), base, redirections - 1);
  return url.protocol.startsWith('http') ? url.href : undefined;
}
