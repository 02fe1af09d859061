import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveStore } from '../../../lib/background/serve.ts';
import { createStoreHolder } from '../../../lib/background/store-holder.ts';
import { sendMessage } from '../../../lib/messages/protocol.ts';
import { StoreTrouble } from '../../../lib/store/store-trouble.ts';
import { openStore } from '../../../lib/store/database.ts';
import { aDisk } from '../store/a-store.ts';
import { aDay, anEntry } from '../store/some-papers.ts';

const PAPER = anEntry('arxiv:2401.00001');
const [MONDAY, TUESDAY] = [aDay('2026-09-28'), aDay('2026-09-29')];

const aHolder = () => {
  const factory = aDisk();
  return createStoreHolder(() => openStore({ factory }));
};
let withStore = aHolder();
// As in the worker: the listeners are there before anything else, and stay.
serveStore((work) => withStore(work));

beforeEach(() => {
  vi.stubGlobal('chrome', fakeBrowser);
  withStore = aHolder();
});

test('a page asks, reports, asks again: one digest later the paper is known', async () => {
  expect(await sendMessage('lookUp', { digest: MONDAY, entries: [PAPER] })).toEqual({
    ok: true,
    value: [null],
  });
  expect(await sendMessage('sighted', { digest: MONDAY, entries: [PAPER] })).toMatchObject({
    ok: true,
    value: [{ paper: PAPER.key, here: { digest: { id: MONDAY.id } } }],
  });
  expect(await sendMessage('lookUp', { digest: TUESDAY, entries: [PAPER] })).toMatchObject({
    ok: true,
    value: [{ words: { repeat: { sentence: `First met in ${MONDAY.label}, just now.` } } }],
  });
});

test('an act is answered with its change and what is known then, and can be taken back', async () => {
  const answer = await sendMessage('act', {
    digest: MONDAY,
    entries: [PAPER],
    act: { do: 'tag', tags: ['nas'] },
  });
  expect(answer).toMatchObject({
    ok: true,
    value: { change: { label: 'Tagged: nas' }, known: [{ reading: { tags: ['nas'] } }] },
  });
  expect(await sendMessage('tags', undefined)).toEqual({ ok: true, value: [{ tag: 'nas', papers: 1 }] });
  expect(await sendMessage('undo', {})).toMatchObject({ ok: true, value: { papers: [PAPER.key] } });
  expect(await sendMessage('undo', {})).toEqual({ ok: true, value: null });
});

test("the reader's word on an entry is answered with what is known then, and can be taken back", async () => {
  const other = anEntry('doi:10.1/a', { title: PAPER.title });
  await sendMessage('act', { digest: MONDAY, entries: [PAPER], act: { do: 'save' } });
  const verdict = { do: 'differ' as const, as: [PAPER.key] };
  expect(await sendMessage('passVerdict', { digest: TUESDAY, entry: other, verdict })).toMatchObject({
    ok: true,
    value: {
      change: { label: 'Kept apart as another paper' },
      known: [{ paper: other.key, because: `You said that this is another paper than ${PAPER.key}.` }],
    },
  });
  await sendMessage('undo', {});
  expect(await sendMessage('lookUp', { digest: TUESDAY, entries: [other] })).toMatchObject({
    value: [{ paper: PAPER.key, because: expect.stringContaining('Same title') }],
  });
});

test('what could not be kept is answered as trouble, not as success', async () => {
  withStore = createStoreHolder(() => Promise.reject(new StoreTrouble('full')));
  const save = { digest: MONDAY, entries: [PAPER], act: { do: 'save' as const } };
  for (const answer of [
    await sendMessage('act', save),
    await sendMessage('undo', {}),
    await sendMessage('passVerdict', {
      digest: MONDAY,
      entry: PAPER,
      verdict: { do: 'same', as: [PAPER.key] },
    }),
    await sendMessage('tags', undefined),
  ])
    expect(answer).toEqual({ ok: false, trouble: 'full' });
});
