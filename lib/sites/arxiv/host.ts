/** arXiv, as each part of it is called. */
export const ARXIV = { id: 'arxiv', name: 'arXiv' } as const;

/** arXiv itself, its mirror for programs (`export.`), those of countries, and the names by which it is linked too. */
const HOST = '*.arxiv.org';

/** Match patterns of these paths. */
export function at(...paths: readonly string[]): string[] {
  return paths.map((path) => `https://${HOST}${path}`);
}
