import { digestAt, paperAt } from './huggingface/addresses.ts';
import { readCards } from './huggingface/cards.ts';
import { readPaperPage } from './huggingface/paper-page.ts';
import { hasServerMarkers } from './huggingface/svelte-island.ts';
import type { Site } from './site.ts';

/** Hugging Face papers: day, week, month, trending, search, and a paper's own page. Markup of Sep and Oct 2026. */
export const huggingFace: Site = {
  id: 'huggingface',
  name: 'Hugging Face',
  matches: ['https://huggingface.co/papers*'],
  digestAt,
  isSettled: (document) => ![...document.querySelectorAll('main [data-target]')].some(hasServerMarkers),
  read: (document, url) => {
    const paper = paperAt(url);
    return paper ? readPaperPage(document, paper) : readCards(document, url);
  },
  examples: {
    digests: [
      'https://huggingface.co/papers',
      'https://huggingface.co/papers/date/2026-09-28',
      'https://huggingface.co/papers?date=2026-09-28',
      'https://huggingface.co/papers/week/2026-W40',
      'https://huggingface.co/papers/week/2026-W4',
      'https://huggingface.co/papers/month/2026-09',
      'https://huggingface.co/papers/trending',
      'https://huggingface.co/papers?q=source+citations',
    ],
    papers: [
      'https://huggingface.co/papers/2609.31620',
      'https://huggingface.co/papers/1312.6114',
      'https://huggingface.co/papers/2609.31620#community',
    ],
    neither: [
      'https://huggingface.co/models',
      'https://huggingface.co/papers/submit',
      'https://huggingface.co/papers/date/yesterday',
    ],
  },
};
