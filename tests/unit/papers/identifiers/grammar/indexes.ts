import fc from 'fast-check';
import { LETTERS, of, digits, hex, number, spelled } from './spelled.ts';

export const indexes = fc.oneof(
  spelled(number(99_999_999), (name) => `pmid:${name}`, [
    'https://pubmed.ncbi.nlm.nih.gov/ID',
    'https://www.ncbi.nlm.nih.gov/pubmed/ID',
    'https://europepmc.org/article/MED/ID',
  ]),
  spelled(number(99_999_999), (name) => `pmcid:PMC${name}`, [
    'https://pmc.ncbi.nlm.nih.gov/articles/PMCID',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMCID',
    'https://europepmc.org/article/PMC/PMCID',
  ]),
  spelled(hex(40), (name) => `s2:${name}`, [
    'https://semanticscholar.org/paper/ID',
    'https://semanticscholar.org/paper/Some-Title%3A-again/ID',
    'https://semanticscholar.org/reader/ID',
  ]),
  spelled(
    fc
      .tuple(fc.constantFrom('conf/zz/', 'journals/zz-z/'), of(LETTERS, 1, 9), digits(2), of(LETTERS, 0, 1))
      .map(([stream, name, year, letter]) => `${stream}Z${name}${year}${letter}`),
    (name) => `dblp:${name}`,
    [
      'https://dblp.org/rec/ID',
      'https://dblp.org/rec/ID.html',
      'https://dblp.uni-trier.de/rec/bibtex/ID',
      'https://dblp.dagstuhl.de/rec/ID.bib',
    ],
  ),
);
