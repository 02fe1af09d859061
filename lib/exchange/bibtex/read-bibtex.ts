import { identifyLink, type Identified } from '../../papers/identify.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { isoDate } from '../../sites/reading/english-date.ts';
import { factsOf } from '../../sites/reading/facts.ts';
import { bibtexEntries, type BibtexEntry } from './bibtex-entries.ts';
import { namesIn } from './names.ts';
import { texText } from './tex-text.ts';

/** The papers of a BibTeX list, and how many of its entries could not be read. */
export interface BibtexList {
  readonly entries: readonly PaperFacts[];
  readonly skipped: number;
}

/** `eprint = {arXiv:1810.04805v2}`, `journal = {arXiv preprint arXiv:1810.04805}`, `{CoRR abs/1810.04805}`. */
const ARXIV_ID = /(?:arXiv:|abs\/)?((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)\s*$/i;
/** Its closing brace is missing. */
const HOLDS_ANOTHER_FIELD = /,\s*[a-z]{2,20}\s*=\s*[{"]/i;
const SAYS_ARXIV = /\barXiv\b|\bCoRR\b/i;

/**
 * Reads a BibTeX list, in its order. A paper's key is its arXiv id, else its DOI, else another identifier, else its
 * title. Entries that break off, or have neither title nor identifier, are skipped and counted.
 */
export function readBibtex(text: string): BibtexList {
  const { entries, broken } = bibtexEntries(text);
  const read = entries.map(factsOfEntry).filter((facts) => facts !== undefined);
  return { entries: read, skipped: broken + entries.length - read.length };
}

/** Is this text a BibTeX list? */
export function looksLikeBibtex(text: string): boolean {
  return /^[ \t]*@[ \t]*[a-z]{3,20}\s*[{(][^,{}]{0,200},?\s*[\w-]+\s*[=,]/im.test(text);
}

function factsOfEntry({ fields }: BibtexEntry): PaperFacts | undefined {
  const title = titleIn(fields);
  if (HOLDS_ANOTHER_FIELD.test(title)) return undefined;
  const facts = factsOf({ title: texText(title), ids: idsIn(fields), url: addressIn(fields) });
  if (!facts) return undefined;
  const authors = namesIn(fields['author'] ?? '');
  const abstract = texText(fields['abstract'] ?? '');
  const published = dateIn(fields);
  return {
    ...facts,
    ...(authors.length > 0 && { authors }),
    ...(abstract && { abstract }),
    ...(published !== undefined && { published }),
  };
}

/** BibLaTeX has subtitles apart. */
function titleIn({ title = '', subtitle }: BibtexEntry['fields']): string {
  return subtitle && title ? `${title}: ${subtitle}` : title;
}

/** By trust: arXiv, then DOI, then PubMed, then what the address tells. */
function idsIn(fields: BibtexEntry['fields']): (Identified | undefined)[] {
  const { doi = '', pmid, pmcid } = fields;
  const named = [
    identifyLink(`doi:${doi.replace(/\\(?=[_&%#])/g, '').replace(/^.*?(?=10\.\d)/, '')}`),
    pmid === undefined ? undefined : identifyLink(`https://pubmed.ncbi.nlm.nih.gov/${pmid.trim()}/`),
    pmcid === undefined ? undefined : identifyLink(`https://pmc.ncbi.nlm.nih.gov/articles/${pmcid.trim()}/`),
    identifyLink(addressIn(fields) ?? ''),
  ];
  const all = [arxivIn(fields), ...named].filter((id) => id !== undefined);
  return [...all.filter(isArxiv), ...all.filter((id) => !isArxiv(id))];
}

function isArxiv({ id }: Identified): boolean {
  return id.startsWith('arxiv:');
}

/** `archiveprefix` (BibTeX), `eprinttype` (BibLaTeX), or a journal that says it. */
function arxivIn(fields: BibtexEntry['fields']): Identified | undefined {
  const {
    eprint = '',
    archiveprefix = '',
    eprinttype = '',
    journal = '',
    journaltitle = '',
    volume = '',
    note = '',
  } = fields;
  const said = `${archiveprefix} ${eprinttype}`;
  const inField = SAYS_ARXIV.test(said) || said.trim() === '' ? eprint : '';
  const elsewhere = [`${journal || journaltitle} ${volume}`, note].filter((text) => SAYS_ARXIV.test(text));
  const names = [inField, ...elsewhere].map(
    (text) => ARXIV_ID.exec(text.replace(/[{}]|\s*\[[^\]]*\]/g, ''))?.[1],
  );
  return names.flatMap((name) => identifyLink(`https://arxiv.org/abs/${name ?? ''}`) ?? [])[0];
}

function addressIn({ url = '', ee = '', howpublished = '' }: BibtexEntry['fields']): string | undefined {
  const found = /https?:\/\/[^\s{}]+/.exec(url || ee || howpublished)?.[0].replace(/\\(?=[_&%#~])/g, '');
  return found !== undefined && URL.canParse(found) ? found : undefined;
}

function dateIn({ date = '', year = '', month = '' }: BibtexEntry['fields']): string | undefined {
  return (
    isoDate(date) ?? isoDate(`${month.slice(0, 1).toUpperCase()}${month.slice(1)} ${year}`) ?? isoDate(year)
  );
}
