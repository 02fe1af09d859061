import type { ArxivId } from '../../papers/arxiv.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { tidyText } from '../../papers/title.ts';
import type { Entry } from '../site.ts';
import { bare, bothDetails, factsOf } from './facts.ts';
import { papersInProps, type PaperProps } from './props.ts';
import { islandData } from './svelte-island.ts';

/** The one entry of a paper's own page, `/papers/ID`. */
export function readPaperPage(document: Document, arxiv: ArxivId): Entry[] {
  const heading = document.querySelector('main h1') ?? document.querySelector('h1');
  if (!heading?.parentElement) return [];
  const facts = factsOf(arxiv, tidyText(heading.textContent));
  const details = () =>
    bothDetails(propsOfPage(document).get(bare(arxiv.id)), () => abstractOfPage(document));
  return facts ? [{ facts, details, anchor: heading, places: [{ above: heading }] }] : [];
}

function propsOfPage(document: Document): ReadonlyMap<string, PaperProps> {
  const islands = [...document.querySelectorAll(`[data-target][data-props*='"paper"']`)];
  return new Map(islands.flatMap((island) => [...papersInProps(islandData(island))]));
}

function abstractOfPage(document: Document): Partial<PaperFacts> {
  const heading = [...document.querySelectorAll('h2')].find((h2) => tidyText(h2.textContent) === 'Abstract');
  const abstract = tidyText(heading?.nextElementSibling?.textContent);
  return abstract ? { abstract } : {};
}
