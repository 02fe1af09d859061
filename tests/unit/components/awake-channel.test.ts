import { beforeAll, expect, test, vi } from 'vitest';
import { answerPopups } from '../../../components/answer-popups.ts';
import { AwakeQuestion } from '../../../components/awake-channel.ts';
import { drawnFindings } from '../../../components/drawn-findings.ts';
import { createStoreHolder } from '../../../lib/background/store-holder.ts';
import { WarmIndex } from '../../../lib/background/warm-index.ts';
import { tend } from '../../../lib/search/kept/tend.ts';
import { act } from '../../../lib/store/act.ts';
import { openStore } from '../../../lib/store/database.ts';
import { aDisk, aStore } from '../store/a-store.ts';
import { aDay, anEntry } from '../store/some-papers.ts';

const PRUNING = anEntry('arxiv:2401.00001', { title: 'Layer-adaptive pruning' });
const GRAPHS = anEntry('arxiv:2401.00002', { title: 'Graph networks' });
const LATER = anEntry('arxiv:2401.00003', { title: 'Transformers' });
const MONDAY = aDay('2026-09-28');

const disk = aDisk();
const index = new WarmIndex(createStoreHolder(() => openStore({ factory: disk })));

/** A background over a library with these papers saved; one for all tests, as there is one for all popups. */
beforeAll(async () => {
  const db = await openStore({ factory: disk });
  await act(db, MONDAY, [PRUNING, GRAPHS], { do: 'save' });
  await tend(db, 'saved', { pause: () => Promise.resolve() });
  db.close();
  answerPopups(index);
  await told('pruning', () => index.warm !== undefined);
});

/** Asks, and waits until that is answered, or this holds. */
async function told(query: string, until?: () => boolean): Promise<AwakeQuestion> {
  const question = new AwakeQuestion(query);
  await (until ? vi.waitFor(() => expect(until()).toBe(true), 10_000) : question.answered);
  question.leave();
  if (until) first = question;
  return question;
}

let first: AwakeQuestion | undefined;

test('a background that has not read the index says so at once: the popup is quicker by itself', () => {
  expect(first).toMatchObject({ isHeard: true, isAnswered: true, told: undefined });
});

test('what waits for the first answer goes on when that is drawn, and does not wait for the rest', async () => {
  const drawn: boolean[] = [];
  const question = new AwakeQuestion('network', () => drawn.push(question.isAnswered));
  await question.toldOrLeft();
  expect(drawn).toEqual([false]);
  await question.answered;
  question.leave();
});

test('the next popup is answered', async () => {
  const { isHeard, told: answer } = await told('pruning');
  expect(isHeard).toBe(true);
  expect([...(answer?.results.rows.values() ?? [])].map(({ paper }) => paper.title)).toEqual([PRUNING.title]);
});

test('its answer comes with the picture that the popup itself would draw', async () => {
  const { told: answer } = await told('prunin');
  expect(answer?.picture).toEqual(answer && drawnFindings(answer.results));
});

test('what has the word as typed is told first, and what only resembles it with the rest', async () => {
  const lines: string[] = [];
  const question = new AwakeQuestion('network', ({ results }) => {
    lines.push(`${results.open ? 'at least ' : ''}${results.count}`);
  });
  await question.answered;
  question.leave();
  expect(lines).toEqual(['at least 1', '1']);
  expect(question.isAnswered).toBe(true);
});

test('what another page has saved meanwhile is in the answer', async () => {
  await act(await aStore(disk), MONDAY, [LATER], { do: 'save' });
  expect((await told('transformers')).told?.results.count).toBe(1);
});

test.each(['zebra', 'pruning graph', ' ', '""'])(
  '“%s” is left to the popup, which is told so',
  async (query) => {
    const { isHeard, told: answer } = await told(query);
    expect({ isHeard, answer }).toEqual({ isHeard: true, answer: undefined });
  },
);

test('two popups at once get each its own answer, and one that has left gets none', async () => {
  const [one, other, left] = [
    new AwakeQuestion('pruning'),
    new AwakeQuestion('graph'),
    new AwakeQuestion('pruning layer'),
  ];
  left.leave();
  await Promise.all([one.answered, other.answered]);
  expect([one.told?.results.query, other.told?.results.query, left.told]).toEqual([
    'pruning',
    'graph',
    undefined,
  ]);
  one.leave();
  other.leave();
});
