import type { Address } from './address.ts';
import { ARXIV_HOSTS, readArxivAddress } from './arxiv-links.ts';
import { DOI_HOSTS, PREFIX_OF_HOST, readArticleNumber, readDoiAddress, readDoiOfQuery } from './doi.ts';
import type { Identified } from './identified.ts';
import {
  readDblpAddress,
  readNcbiAddress,
  readPapersCoolAddress,
  readPubmedAddress,
  readScholarAddress,
} from './indexes.ts';
import { readForumAddress } from './openreview.ts';
import {
  HASH_HOSTS,
  readAclAddress,
  readCvfAddress,
  readHashAddress,
  readJmlrAddress,
  readPmlrAddress,
} from './proceedings.ts';

type Reader = (address: Address) => Identified | undefined;

/** By host; its sub-domains are read the same way unless they stand here themselves. */
const READERS = new Map<string, Reader>([
  ...ARXIV_HOSTS.map((host): [string, Reader] => [host, readArxivAddress]),
  ...DOI_HOSTS.map((host): [string, Reader] => [host, readDoiAddress]),
  ...Object.keys(PREFIX_OF_HOST).map((host): [string, Reader] => [host, readArticleNumber]),
  ...Object.keys(HASH_HOSTS).map((host): [string, Reader] => [host, readHashAddress]),
  ['papers.cool', readPapersCoolAddress],
  ['openreview.net', readForumAddress],
  ['aclanthology.org', readAclAddress],
  ['aclanthology.info', readAclAddress],
  ['aclweb.org', readAclAddress],
  ['proceedings.mlr.press', readPmlrAddress],
  ['raw.githubusercontent.com', readPmlrAddress],
  ['jmlr.org', readJmlrAddress],
  ['jmlr.csail.mit.edu', readJmlrAddress],
  ['openaccess.thecvf.com', readCvfAddress],
  ['journals.plos.org', readDoiOfQuery],
  ['pubmed.ncbi.nlm.nih.gov', readPubmedAddress],
  ['pubmed.gov', readPubmedAddress],
  ['ncbi.nlm.nih.gov', readNcbiAddress],
  ['europepmc.org', readNcbiAddress],
  ['semanticscholar.org', readScholarAddress],
  ['dblp.org', readDblpAddress],
  ['dblp.uni-trier.de', readDblpAddress],
  ['dblp.dagstuhl.de', readDblpAddress],
]);

/** Who reads the addresses of this host or of a parent of it; most links of a page end here. */
export function readerOf(host: string): Reader | undefined {
  for (let name = host; ;) {
    const reader = READERS.get(name);
    const dot = name.indexOf('.');
    if (reader !== undefined || dot < 0) return reader;
    name = name.slice(dot + 1);
  }
}
