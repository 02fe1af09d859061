import { tidyText } from '../../papers/title.ts';

/**
 * Name and label of a search: what is asked for, and where. Size, order, page, and whether abstracts are shown are
 * other views of the same list. Parameters as in arXiv's own forms (arxiv-search, July 2026).
 */
export function searchAt(url: URL): readonly [string, string] | undefined {
  const [, archive = ''] = url.pathname.split('/').filter(Boolean);
  return archive === 'advanced' ? advanced(url.searchParams) : simple(url.searchParams, archive);
}

/** `/search/?query=…&searchtype=all`, `/search/cs?query=…` */
function simple(params: URLSearchParams, archive: string): readonly [string, string] | undefined {
  const query = tidyText(params.get('query'));
  if (!query) return undefined;
  const where = archive ? `${archive}/` : '';
  const name = `search/${where}${params.get('searchtype') || 'all'}:${query.toLowerCase()}`;
  return [name, `arXiv ${archive ? `${archive} ` : ''}search “${query}”`];
}

/** The order of the parameters does not matter, that of the terms does. */
function advanced(params: URLSearchParams): readonly [string, string] | undefined {
  const terms = termsIn(params);
  const filters = filtersIn(params);
  if (terms.length === 0 && filters.length === 0) return undefined;
  const asked = terms.map(
    ({ operator, field, term }, at) => `${at > 0 ? ` ${operator} ` : ''}${field}:${term}`,
  );
  const name = ['search/advanced/', asked.join('').toLowerCase(), ...filters.map((one) => `&${one}`)].join(
    '',
  );
  return [
    name,
    terms.length > 0 ? `arXiv search “${terms.map(({ term }) => term).join(', ')}”` : 'arXiv search',
  ];
}

interface Term {
  readonly operator: string;
  readonly field: string;
  readonly term: string;
}

function termsIn(params: URLSearchParams): Term[] {
  const numbers = [...params.keys()].flatMap((name) => /^terms-(\d+)-term$/.exec(name)?.[1] ?? []);
  return [...new Set(numbers)]
    .toSorted((a, b) => Number(a) - Number(b))
    .map((at) => ({
      operator: params.get(`terms-${at}-operator`) || 'AND',
      field: params.get(`terms-${at}-field`) || 'all',
      term: tidyText(params.get(`terms-${at}-term`)),
    }))
    .filter(({ term }) => term !== '');
}

/** Subjects, dates, older versions: sorted, and without what changes nothing. */
function filtersIn(params: URLSearchParams): string[] {
  const anyDate = (params.get('date-filter_by') || 'all_dates') === 'all_dates';
  const noPhysics = !params.get('classification-physics');
  return [...params]
    .filter(([name, value]) => FILTER.test(name) && value !== '' && !DEFAULTS.has(`${name}=${value}`))
    .filter(([name]) => !(anyDate && name.startsWith('date-')))
    .filter(([name]) => !(noPhysics && name === 'classification-physics_archives'))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted();
}

const FILTER = /^(?:classification-|date-|include_older_versions$)/;
const DEFAULTS = new Set([
  'classification-physics_archives=all',
  'classification-include_cross_list=include',
  'date-date_type=submitted_date',
]);
