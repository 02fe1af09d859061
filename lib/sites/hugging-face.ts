import { parseArxivId } from '../papers/arxiv.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import type { Digest } from '../digest/digest.ts';
import type { Entry, Site } from './site.ts';

/** Hugging Face papers. Markup as of September and October 2026. */
export const huggingFace: Site = {
  id: 'huggingface',
  name: 'Hugging Face',
  matches: ['https://huggingface.co/papers*'],
  digestAt,
  read,
  examples: {
    digests: ['https://huggingface.co/papers/date/2026-09-28'],
    papers: ['https://huggingface.co/papers/2609.31620'],
    neither: ['https://huggingface.co/models'],
  },
};

function digestAt(url: URL): Digest | undefined {
  return {
    id: `huggingface:${url.pathname}${url.search}`,
    site: 'huggingface',
    label: 'HF',
    url: url.href,
    kind: 'list',
  };
}

function read(document: Document): Entry[] {
  return [...document.querySelectorAll('article')].flatMap((anchor) => {
    const link = anchor.querySelector('h3 a[href^="/papers/"]');
    const arxiv = parseArxivId(link?.getAttribute('href')?.split('/').pop() ?? '');
    if (!arxiv) return [];
    const facts: PaperFacts = {
      key: arxiv.id as string as PaperFacts['key'],
      ids: [arxiv.id],
      title: tidyText(link?.textContent),
    };
    return [{ facts, anchor, places: [{ parent: anchor, corner: 'bottom-right', x: 24, y: 0 }] }];
  });
}
