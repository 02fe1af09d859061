import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '../../../lib/digest/reading.ts';
import { actAndTell } from '../../../lib/store/act.ts';
import { lookUp } from '../../../lib/store/look-up.ts';
import { recordSightings } from '../../../lib/store/record-sightings.ts';
import { passVerdict } from '../../../lib/store/pass-verdict.ts';
import { aStore } from './a-store.ts';
import { aDay, anEntry, id } from './some-papers.ts';

const DAYS = ['2026-09-28', '2026-09-29', '2026-09-30'].map(aDay);
const LAMPS = 'On the Shape of Lamps that are Seen from the Sea at Night';
const AUTHORS = ['Ada Keeper', 'Mei Wick'];

/** Forms of one paper, papers that may be it, and others that have nothing to do with it. */
const ENTRIES = [
  anEntry('arxiv:2401.00001', { title: LAMPS, authors: AUTHORS }),
  anEntry('doi:10.1/lamps', { title: LAMPS.replace('Shape', 'Shpae'), authors: AUTHORS }),
  anEntry('openreview:lamps', { ids: [id('openreview:lamps'), id('arxiv:2401.00001')], title: LAMPS }),
  anEntry('arxiv:2401.00002', { title: `${LAMPS}, Part II`, authors: AUTHORS }),
  anEntry('title:ontheshapeoflampsthatareseenfromtheseaatnight', { title: LAMPS }),
  anEntry('arxiv:2401.00003', { version: 2 }),
  anEntry('arxiv:2401.00004', { title: 'Editorial' }),
];

const act = fc.constantFrom<Act>(
  { do: 'save' },
  { do: 'remove' },
  { do: 'read', by: 'reader' },
  { do: 'tag', tags: ['nas'] },
  { do: 'dismiss' },
);
const step = fc.record({
  day: fc.constantFrom(...DAYS),
  entries: fc.subarray(ENTRIES, { minLength: 1 }),
  act: fc.option(act),
});

test('who meets or does something is told what a look-up would tell from then on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), fc.boolean(), async (steps, isSplit) => {
      const db = await aStore();
      const [preprint, published] = ENTRIES;
      if (isSplit && preprint && published)
        await passVerdict(
          db,
          DAYS[0] ?? aDay('2026-09-28'),
          preprint,
          { do: 'differ', as: [published.key] },
          1,
        );
      for (const [at, { day, entries, act: what }] of steps.entries()) {
        const now = at + 2;
        const told = what
          ? (await actAndTell(db, day, entries, what, now)).known
          : await recordSightings(db, day, entries, now);
        expect(told).toEqual(await lookUp(db, day, entries, now));
      }
      db.close();
    }),
    { numRuns: 60 },
  );
});
