import { expect, test } from 'vitest';
import type { Store } from '../../../lib/store/database.ts';
import { foldClues } from '../../../lib/store/identity/fold-clues.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { digestOf, fillStore } from '../../bench/in-extension/fill.ts';
import { entryAt } from '../../bench/library/paper.ts';
import { aStore, everythingIn } from '../store/a-store.ts';

const MET = 2_600;

/**
 * Without what may differ: each paper of a filled library was met at a time of its own, each digest that is read at one; and
 * lines of news that were folded in have left their numbers behind. A few of a thousand titles are alike by
 * chance, which filling does not look for.
 */
async function comparable(db: Store): Promise<unknown> {
  const isTime = (value: unknown) => typeof value === 'number' && value > 2 ** 32;
  const without = (key: string, value: unknown) => (key === 'id' || isTime(value) ? undefined : value);
  const { kin: _alike, ...rest } = await everythingIn(db);
  return JSON.parse(JSON.stringify(rest, without));
}

test('a library filled for the bench is what reading one digest after the other leaves', async () => {
  const [filled, read] = [await aStore(), await aStore()];
  await fillStore(filled, { saved: 0, met: MET });
  for (let count = 0; count < MET; count += 100) {
    const entries = Array.from({ length: 100 }, (_, at) => entryAt(MET - 1 - count - at));
    await recordSightings(read, digestOf(count), entries, Date.UTC(1996, 0, 1) + count);
    await foldClues(read);
  }
  expect(await comparable(filled)).toEqual(await comparable(read));
});
