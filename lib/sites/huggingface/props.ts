import { tidyText } from '../../papers/title.ts';

/** What an island of a papers page knows of one paper. */
export interface PaperProps {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract: string;
  /** ISO day of the first version on arXiv. */
  readonly published: string;
}

/** By arXiv id; made once for each parsed island. */
const joined = new WeakMap<object, ReadonlyMap<string, PaperProps>>();
const NONE: ReadonlyMap<string, PaperProps> = new Map();

/**
 * The papers in an island's data, by arXiv id. `dailyPapers`, `searchResults` and `paper` are read where they
 * stand (shape: digest-pages.md 1.2, September 2026); what has another shape is left out. After a client-side
 * navigation the data may still be another period's: joined by id, that does no harm.
 */
export function papersInProps(data: unknown): ReadonlyMap<string, PaperProps> {
  if (!isRecord(data)) return NONE;
  const known = joined.get(data);
  if (known) return known;
  const papers = new Map(
    [data['dailyPapers'], data['searchResults'], [data]].flatMap(asArray).flatMap((item) => {
      const paper = readPaper(item);
      return paper ? [[paper.id, paper] as const] : [];
    }),
  );
  joined.set(data, papers);
  return papers;
}

function readPaper(item: unknown): PaperProps | undefined {
  const paper = isRecord(item) ? item['paper'] : undefined;
  if (!isRecord(paper) || typeof paper['id'] !== 'string') return undefined;
  return {
    id: paper['id'],
    title: text(paper['title']),
    authors: asArray(paper['authors']).flatMap((author) =>
      isRecord(author) && author['hidden'] !== true && text(author['name']) ? [text(author['name'])] : [],
    ),
    abstract: text(paper['summary']),
    published: /^\d{4}-\d{2}-\d{2}/.exec(text(paper['publishedAt']))?.[0] ?? '',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? tidyText(value) : '';
}
