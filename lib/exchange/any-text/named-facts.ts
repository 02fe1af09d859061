import type { Identified } from '../../papers/identify.ts';
import type { PaperFacts, PaperKey } from '../../papers/paper.ts';
import { factsOf } from '../../sites/reading/facts.ts';

/** A paper of which only an identifier is known: it is called by that. */
export function namedFacts({ id, version }: Identified): PaperFacts {
  const facts = factsOf({ title: '', ids: [id], version });
  return facts ?? { key: id as string as PaperKey, ids: [id], title: id };
}
