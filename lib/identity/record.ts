/** What is known of one paper where it stands: everything but the title may be missing, and the title may be too. */
export interface Comparable {
  readonly id?: string;
  /** Identifiers with their kind: `arxiv:2401.00001`, `doi:10.1145/3442188`. */
  readonly ids?: readonly string[];
  readonly title: string;
  readonly authors?: readonly string[];
  readonly year?: string;
  readonly venue?: string;
  readonly volume?: string;
  readonly number?: string;
  readonly pages?: string;
  readonly doi?: string;
  readonly abstract?: string;
}

/** In characters: what is longer tells no more, and would only cost time. */
const LONGEST = { title: 1000, name: 300, field: 300, abstract: 6000 };
/** Names or identifiers of one record: the largest experiments have as many. */
const MOST = 6000;

/**
 * Takes anything for a record: numbers are read as text, what has the wrong type or half a character is left out,
 * what is too long is cut. Never throws; what is no object at all is a record without a title.
 */
export function comparable(value: unknown): Comparable {
  const raw: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const field = (name: string, longest = LONGEST.field) => textOf(raw[name], longest);
  const fields = { year: field('year'), venue: field('venue'), volume: field('volume') };
  const more = { number: field('number'), pages: field('pages'), doi: field('doi'), id: field('id') };
  const lists = { authors: namesOf(raw['authors']), ids: listOf(raw['ids']) };
  const abstract = field('abstract', LONGEST.abstract);
  return { title: field('title', LONGEST.title) ?? '', ...known({ ...fields, ...more, ...lists, abstract }) };
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function known<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
}

function textOf(value: unknown, longest: number): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value
    .slice(0, longest)
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  return text === '' ? undefined : text;
}

function namesOf(value: unknown): string[] | undefined {
  return typeof value === 'string' ? listOf([value]) : listOf(value);
}

function listOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.slice(0, MOST).flatMap((item: unknown) => textOf(item, LONGEST.name) ?? []);
  return texts.length === 0 ? undefined : texts;
}
