import fc, { type Arbitrary } from 'fast-check';
import { arxiv } from './arxiv.ts';
import { dois, preprints } from './doi.ts';
import { indexes } from './indexes.ts';
import { proceedings } from './proceedings.ts';
import type { Spelled } from './spelled.ts';

/** Any paper, by any of its addresses. */
export const link: Arbitrary<Spelled> = fc.oneof(
  arxiv,
  dois,
  preprints,
  { arbitrary: proceedings, weight: 4 },
  { arbitrary: indexes, weight: 3 },
);
