/** In thousands, as English has it: what formats any number takes longer to load than a popup to list its rows. */
export function inWords(count: number): string {
  return String(count).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}

/** `1 paper`, `12,000 papers`. */
export function paperCount(papers: number): string {
  return papers === 1 ? '1 paper' : `${inWords(papers)} papers`;
}

interface Listed {
  readonly papers: number;
  /** There may be more. */
  readonly open: boolean;
  readonly scope: 'library' | 'everything';
  readonly searched: boolean;
  readonly closest: boolean;
}

/** What the list holds, in one line: `23 results`, `214 papers, newest first`. */
export function listInWords({ papers, open, scope, searched, closest }: Listed): string {
  const where = scope === 'everything' ? ' among everything seen' : '';
  if (!searched)
    return scope === 'everything' ? `${paperCount(papers)} seen` : `${paperCount(papers)}, newest first`;
  if (closest) return `No results${where}`;
  const results = papers === 1 ? '1 result' : `${inWords(papers)} results`;
  return (open ? `At least ${results}` : results) + where;
}
