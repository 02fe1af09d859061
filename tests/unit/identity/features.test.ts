import { expect, test } from 'vitest';
import { evidenceOf } from '../../../lib/identity/evidence.ts';
import { FEATURES } from '../../../lib/identity/features.ts';
import { profileOf } from '../../../lib/identity/profile.ts';
import { comparable } from '../../../lib/identity/record.ts';

test('each number that the model is given has a name, once', () => {
  const paper = profileOf(
    comparable({ title: 'A Garden of Forking Proofs', authors: ['Ada Lovelace'], year: 2099 }),
  );
  expect(evidenceOf(paper, paper).features).toHaveLength(FEATURES.length);
  expect(new Set(FEATURES).size).toBe(FEATURES.length);
});
