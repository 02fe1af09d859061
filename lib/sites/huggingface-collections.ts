import type { Digest } from '../digest/digest.ts';
import { tidyText } from '../papers/title.ts';
import { cardsByLinks } from './reading/cards-by-links.ts';
import { listing } from './reading/digests.ts';
import type { Site } from './site.ts';
import { hasServerMarkers } from './huggingface/svelte-island.ts';

const HOME = 'https://huggingface.co/collections';

/**
 * Hugging Face collections: the papers among the models, data sets and Spaces that someone put together. Markup from
 * memory, so that only the links' targets are relied on.
 */
export const huggingFaceCollections: Site = {
  id: 'huggingface-collections',
  name: 'Hugging Face collections',
  matches: [`${HOME}/*`],
  digestAt,
  isSettled: (document) => ![...document.querySelectorAll('main [data-target]')].some(hasServerMarkers),
  read: (document, url) => cardsByLinks(document, url, 'a[href*="/papers/"]'),
  examples: {
    digests: [
      `${HOME}/some-lab/maps-64f9a55bb3115b4f513ec026`,
      `${HOME}/some-lab/maps`,
      `${HOME}/some-lab/maps-64f9a55bb3115b4f513ec026?page=2`,
    ],
    papers: [],
    neither: [`${HOME}/`, `${HOME}/some-lab`, `${HOME}/some-lab/maps/edit`],
  },
};

/** `/collections/USER/SLUG`. Of a slug only the hash at its end stays when the collection is given another name. */
function digestAt(url: URL, document: Document): Digest | undefined {
  const [, user = '', slug = ''] = /^\/collections\/([^/]+)\/([^/]+)\/?$/.exec(url.pathname) ?? [];
  if (slug === '') return undefined;
  const [, words = slug, hash = slug] = /^(.*)-([0-9a-f]{24})$/.exec(slug) ?? [];
  const heading = document.querySelector('main h1') ?? document.querySelector('h1');
  const title = tidyText(heading?.textContent) || words.replace(/-/g, ' ');
  return listing('huggingface-collections', `${user}/${hash}`, `HF collection “${title}”`, url);
}
