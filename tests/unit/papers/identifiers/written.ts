import type { Identified } from '../../../../lib/papers/identify.ts';

/** `arxiv:2401.00001v2`, as the vectors write it; `undefined` for none. */
export function written(found: Identified | undefined): string | undefined {
  return found && `${found.id}${found.version === undefined ? '' : `v${found.version}`}`;
}
