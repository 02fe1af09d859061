import type { Digest } from '../../digest/digest.ts';
import type { PaperId } from '../../papers/paper.ts';

/** A listing. `name` tells it from the site's others, and stays the same when it is opened again. */
export function listing(site: string, name: string, label: string, url: URL): Digest {
  return { id: `${site}:${name}`, site, label, url: withoutHash(url), kind: 'list' };
}

/** A paper's own page: `its page on arXiv`. */
export function ownPage(site: string, paper: PaperId | string, siteName: string, url: URL): Digest {
  return {
    id: `${site}:paper/${paper}`,
    site,
    label: `its page on ${siteName}`,
    url: withoutHash(url),
    kind: 'paper',
  };
}

function withoutHash(url: URL): string {
  return url.href.split('#')[0] ?? url.href;
}
