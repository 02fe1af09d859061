import type { Act } from '../../../lib/digest/reading.ts';
import { between, oneOf, randomFrom } from './random.ts';
import { titleAt } from './paper.ts';

const TAGS = Array.from({ length: 40 }, (_, at) => `topic ${at + 1}`);

/** What the reader has done with a saved paper: one of three is read, one of three has tags, one of ten a note. */
export function actsAt(number: number): Act[] {
  const random = randomFrom(number * 2 + 0x1000_0001);
  const acts: Act[] = [{ do: 'save' }];
  if (random() < 1 / 3) acts.push({ do: 'read', by: 'reader' });
  if (random() < 1 / 3)
    acts.push({
      do: 'add-tags',
      tags: Array.from({ length: between(random, 1, 2) }, () => oneOf(random, TAGS)),
    });
  if (random() < 1 / 10) acts.push({ do: 'note', note: `Compare with ${titleAt(number + 1)}` });
  return acts;
}
