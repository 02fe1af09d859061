import { parseArxivId } from '../papers/arxiv.ts';

const ADDRESS = /^(?:https?:\/\/)?[^/\s]+\.[a-z]+\/(?:abs|pdf|html|papers)\/([^?#\s]+?)(?:\.pdf)?$/i;
const KIND = /^(?:arxiv|doi|openreview|acl|pmid|s2):/i;
const ARXIV = /^(?:\d{4}\.\d|[a-z-]+\/\d)/i;
const DOI = /^10\.\d{4}/;

/**
 * The identifier, or the beginning of one, that a typed or pasted word looks like: `2401.00001`, `arxiv:2401.00001v2`
 * (the version does not matter), `https://arxiv.org/abs/2401.00001`, `10.1145/3442188`. As papers have it: `arxiv:2401.00001`.
 */
export function typedId(word: string): string | undefined {
  const typed = ADDRESS.exec(word)?.[1] ?? word;
  const kind = KIND.exec(typed)?.[0].toLowerCase();
  const name = typed.slice(kind?.length ?? 0);
  const arxiv = kind === undefined || kind === 'arxiv:' ? parseArxivId(name) : undefined;
  if (arxiv) return arxiv.id;
  if (kind !== undefined)
    return name === '' ? undefined : kind + (kind === 'doi:' ? name.toLowerCase() : name);
  if (DOI.test(name)) return `doi:${name.toLowerCase()}`;
  return ARXIV.test(name) ? `arxiv:${name.toLowerCase()}` : undefined;
}
