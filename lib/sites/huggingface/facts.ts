import type { ArxivId } from '../../papers/arxiv.ts';
import type { PaperFacts, PaperId, PaperKey } from '../../papers/paper.ts';
import { titleKey } from '../../papers/title.ts';
import type { PaperProps } from './props.ts';

/** Nothing where neither identifier nor title is left. */
export function factsOf(arxiv: ArxivId | undefined, title: string): PaperFacts | undefined {
  if (!arxiv) {
    const key = titleKey(title);
    return key && { key, ids: [], title };
  }
  const { id, version } = arxiv;
  const facts = {
    key: id as string as PaperKey,
    ids: [id],
    title: title || `arXiv ${bare(id)}`,
    url: `https://huggingface.co/papers/${bare(id)}`,
  };
  return version === undefined ? facts : { ...facts, version };
}

/** From the island as far as it knows the paper, else from the page. */
export function bothDetails(
  known: PaperProps | undefined,
  onPage: () => Partial<PaperFacts>,
): Partial<PaperFacts> {
  return { ...(known && isComplete(known) ? {} : onPage()), ...(known ? detailsInProps(known) : {}) };
}

/** The island may know a paper by its id and title alone. */
function isComplete({ authors, abstract, published }: PaperProps): boolean {
  return authors.length > 0 && abstract !== '' && published !== '';
}

function detailsInProps({ authors, abstract, published }: PaperProps): Partial<PaperFacts> {
  return {
    ...(authors.length > 0 ? { authors, authorCount: authors.length } : {}),
    ...(abstract ? { abstract } : {}),
    ...(published ? { published } : {}),
  };
}

/** The identifier without its kind. */
export function bare(id: PaperId | PaperKey): string {
  return id.slice(id.indexOf(':') + 1);
}
