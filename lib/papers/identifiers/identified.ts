import type { PaperId } from '../paper.ts';

/** A paper by one identifier, its version apart from its identity. */
export interface Identified {
  readonly id: PaperId;
  readonly version?: number;
}

/** The kinds of identifier that a link or a text can show; `lib/papers/paper.ts` has the title kind. */
export type Kind =
  | 'acl'
  | 'arxiv'
  | 'corpusid'
  | 'cvf'
  | 'dblp'
  | 'doi'
  | 'iclr'
  | 'jmlr'
  | 'mlsys'
  | 'neurips'
  | 'openreview'
  | 'pmcid'
  | 'pmid'
  | 'pmlr'
  | 's2';

export function identified(kind: Kind, name: string, version?: string): Identified {
  const id = `${kind}:${name}` as PaperId;
  return version === undefined ? { id } : { id, version: Number(version) };
}
