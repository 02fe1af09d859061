import type { Identified } from '../../papers/identify.ts';
import type { PaperFacts, PaperId, PaperKey } from '../../papers/paper.ts';
import { titleKey } from '../../papers/title.ts';

/** What an entry shows at first sight. */
interface Shown {
  readonly title: string;
  /** What the entry is known by on its site, first; then what it links: the published version's DOI, the preprint's id. */
  readonly ids: readonly (Identified | PaperId | undefined)[];
  /** Beats the version of the first identifier. */
  readonly version?: number | undefined;
  readonly marker?: PaperFacts['marker'] | undefined;
  readonly url?: string | undefined;
}

/**
 * The facts of an entry: its key is its first identifier, else its title. `undefined` where there is neither. An entry
 * without a readable title is called by its identifier.
 */
export function factsOf({ title, ids, version, marker, url }: Shown): PaperFacts | undefined {
  const bare = bareIds(ids);
  const key = bare[0] === undefined ? titleKey(title) : (bare[0] as string as PaperKey);
  if (key === undefined) return undefined;
  const first = ids.find((id) => id !== undefined);
  const stands = version ?? (typeof first === 'object' ? first.version : undefined);
  return {
    key,
    ids: bare,
    title: title || nameOf(key),
    ...(stands !== undefined && { version: stands }),
    ...(marker !== undefined && { marker }),
    ...(url !== undefined && { url }),
  };
}

/** Each once; there are few, and a page of thousands of entries is read many times. */
function bareIds(ids: Shown['ids']): PaperId[] {
  const bare: PaperId[] = [];
  for (const each of ids) {
    const id = typeof each === 'object' ? each.id : each;
    if (id !== undefined && !bare.includes(id)) bare.push(id);
  }
  return bare;
}

/** `arxiv:2401.00001` -> `arXiv 2401.00001`. */
function nameOf(key: PaperKey): string {
  const [kind = ''] = key.split(':', 1);
  return `${kind === 'arxiv' ? 'arXiv' : kind.toUpperCase()} ${key.slice(kind.length + 1)}`;
}
