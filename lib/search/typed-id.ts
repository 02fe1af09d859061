import { parseArxivId } from '../papers/arxiv.ts';
import { squeeze } from './fields.ts';

const ADDRESS = /^(?:https?:\/\/)?[^/\s]+\.[a-z]+\/(?:abs|pdf|html|papers)\/([^?#\s]+?)(?:\.pdf)?$/i;
const KIND = /^(?:arxiv|doi|openreview|acl|pmid|s2):/i;
const BARE = /^(?:\d{4}\.\d|10\.\d{4}|[a-z-]+\/\d)/i;

/**
 * The term to look for among identifiers, if a typed or pasted word looks like one: `2401.00001`,
 * `arxiv:2401.00001v2` (the version does not matter), `https://arxiv.org/abs/2401.00001`, `10.1145/3442188`.
 */
export function typedId(word: string): string | undefined {
  const address = ADDRESS.exec(word)?.[1];
  const name = address ?? word.replace(KIND, '');
  if (address === undefined && name === word && !BARE.test(word)) return undefined;
  const arxiv = parseArxivId(name);
  const term = squeeze(arxiv ? arxiv.id.replace(KIND, '') : name);
  return term === '' ? undefined : term;
}
