/** Where links to papers lead, as parts of their addresses. `/10.` is a DOI on any publisher's site. */
const PARTS = [
  'arxiv.org/',
  'doi.org/10.',
  '/10.',
  'openreview.net/',
  'aclanthology.org/',
  'aclweb.org/anthology',
  'biorxiv.org/',
  'medrxiv.org/',
  'huggingface.co/papers/',
  'alphaxiv.org/',
  'proceedings.mlr.press/',
  'neurips.cc/',
  'nips.cc/',
  'thecvf.com/',
  'semanticscholar.org/paper/',
  'pubmed.ncbi.nlm.nih.gov/',
  'ncbi.nlm.nih.gov/pmc/',
  'nature.com/articles/',
  'jmlr.org/papers/',
];

/** A selector of elements whose address may be that of a paper: one cheap query tells a page without any. */
export function linksToPapers(element: string, attribute = 'href'): string {
  return PARTS.map((part) => `${element}[${attribute}*="${part}"]`).join(',');
}
