// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AwakeQuestion, type AwakeAnswer } from '../../../components/awake-channel.ts';
import { drawFindings } from '../../../components/draw-picture.ts';
import { answerEarly, type EarlyAnswers } from '../../../components/early-answers.ts';
import type { FirstSteps } from '../../../components/first-steps.ts';
import type { Drawn } from '../../../components/picture.ts';
import { resultsOf } from '../../../components/results.ts';
import { findIn } from '../../../lib/search/kept/find-in.ts';
import { tend } from '../../../lib/search/kept/tend.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { act, actOnPapers } from '../../../lib/store/act.ts';
import { wakeStore } from '../../../lib/store/wake-store.ts';
import { aDisk, aStore } from '../store/a-store.ts';
import { aDay, anEntry } from '../store/some-papers.ts';
import { aPaper, saved } from './a-library.ts';

const PRUNING = anEntry('arxiv:2401.00001', { title: 'Layer-adaptive pruning', abstract: 'Fewer weights.' });
const GRAPHS = anEntry('arxiv:2401.00002', { title: 'Graph networks', abstract: 'Pruning is not meant.' });
const MONDAY = aDay('2026-09-28');

let library: HTMLElement;
let field: HTMLInputElement;

beforeEach(() => {
  library = document.createElement('div');
  field = document.createElement('input');
  library.append(field);
  document.body.append(library);
});
afterEach(() => library.remove());

/** A disk with these papers saved, packed unless they are to lie in the journal. */
async function aLibrary(isPacked = true): Promise<IDBFactory> {
  const disk = aDisk();
  const db = await aStore(disk);
  await act(db, MONDAY, [PRUNING, GRAPHS], { do: 'save' });
  if (isPacked) await tend(db, 'saved', { pause: () => Promise.resolve() });
  return disk;
}

/** What the first script has begun. */
function stepsOn(disk: IDBFactory, asked?: AwakeQuestion): FirstSteps {
  const show = (picture: readonly Drawn[]) => drawFindings(library, picture);
  return { reads: wakeStore('deja-lu', disk), asked, show };
}

async function answering(disk: IDBFactory, text: string): Promise<EarlyAnswers> {
  field.value = text;
  const early = answerEarly(field, stepsOn(disk));
  await early.first;
  return early;
}

function type(text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const titles = () => [...library.querySelectorAll('.row-title')].map((title) => title.textContent);
const line = () => library.querySelector('.bulk-words')?.textContent;

test('what is typed ahead is answered before there is a popup, in the place of the rows of the last time', async () => {
  const before = document.createElement('div');
  before.className = 'paper-list';
  library.append(before);
  const early = await answering(await aLibrary(), 'pruning');
  expect(titles()).toEqual([PRUNING.title, GRAPHS.title]);
  expect(line()).toBe('2 results');
  expect(before.isConnected).toBe(false);
  expect(early.take().found?.count).toBe(2);
});

test('what has the word as typed stands there first, and what only resembles it comes in', async () => {
  const lines = new Set<unknown>();
  const watcher = new MutationObserver(() => lines.add(line()));
  watcher.observe(library, { childList: true });
  const early = await answering(await aLibrary(), 'network');
  watcher.disconnect();
  expect([...lines]).toEqual(['At least 1 result', '1 result']);
  expect(early.take().found?.open).toBe(false);
});

test('what is typed next is answered too, until the popup takes over', async () => {
  const early = await answering(await aLibrary(), 'pruning');
  type('adaptive');
  await vi.waitFor(() => expect(titles()).toEqual([PRUNING.title]));
  type('graph');
  expect(early.take().found, 'what stands there answers something else').toBeUndefined();
  await new Promise((resolve) => void setTimeout(resolve, 50));
  expect(titles()).toEqual([PRUNING.title]);
});

test('a paper that was saved a moment ago is among the answers, and one that was taken out is not', async () => {
  const disk = await aLibrary();
  const db = await aStore(disk);
  await actOnPapers(db, [GRAPHS.key], { do: 'remove' });
  await actOnPapers(db, [PRUNING.key], { do: 'tag', tags: ['kept'] });
  await answering(disk, 'pruning');
  expect(titles()).toEqual([PRUNING.title]);
  expect(library.querySelector('.row-tag-names')?.textContent).toBe('kept');
});

test('an index that was opened early is the one that the popup goes on with', async () => {
  const early = await answering(await aLibrary(), 'pruning');
  const { index } = early.take();
  expect((await findIn(index, parseQuery('graph'))).count).toBe(1);
});

test.each([
  ['nothing', ' '],
  ['words that no paper has all of', 'pruning zebra'],
])('%s is left to the popup', async (_, text) => {
  const early = await answering(await aLibrary(), text);
  expect(library.children).toHaveLength(1);
  expect(early.take().found).toBeUndefined();
});

test('a library without an index, and a disk without a library, are left to the popup', async () => {
  await answering(await aLibrary(false), 'pruning');
  expect(library.children).toHaveLength(1);
  await answering(aDisk(), 'pruning');
  expect(library.children).toHaveLength(1);
});

/** A question to a background that answers when it is told to. */
function aQuestion(query: string, isHeard = true) {
  let resolve = () => {};
  const answered = new Promise<void>((done) => (resolve = done));
  const question = new AwakeQuestion(query);
  question.leave();
  return Object.assign(question, {
    isHeard,
    answered,
    leave: vi.fn(),
    tell(answer?: AwakeAnswer) {
      question.told = answer;
      question.isAnswered = true;
      resolve();
    },
  });
}

const TOLD = resultsOf([saved(aPaper('2401.00007', { title: 'As the background says' }), 1)]);
const told = (query: string): AwakeAnswer => ({ results: { ...TOLD, query }, picture: [] });

describe('where the background is awake, too', () => {
  test('what it has answered stands there already, and is what the popup goes on with', async () => {
    const question = aQuestion('pruning');
    question.tell(told('pruning'));
    field.value = 'pruning';
    const early = answerEarly(field, stepsOn(await aLibrary(), question));
    await early.first;
    expect(titles(), 'nothing is drawn by us').toEqual([]);
    expect(early.take().found).toEqual(told('pruning').results);
  });

  test('one that is at it is waited for, but not for ever', async () => {
    const question = aQuestion('pruning');
    field.value = 'pruning';
    const early = answerEarly(field, stepsOn(await aLibrary(), question));
    await early.first;
    expect(titles()).toEqual([PRUNING.title, GRAPHS.title]);
    expect(question.leave, 'what it says now would stand in the popup’s way').toHaveBeenCalled();
  });

  test('one that was not heard from yet may still be the first', async () => {
    const question = aQuestion('pruning', false);
    field.value = 'pruning';
    const early = answerEarly(field, stepsOn(await aLibrary(), question));
    question.tell(told('pruning'));
    await early.first;
    await new Promise((resolve) => void setTimeout(resolve, 50));
    expect(titles()).toEqual([]);
    expect(early.take().found).toEqual(told('pruning').results);
  });

  test('what it leaves to the popup is searched for here', async () => {
    const question = aQuestion('pruning');
    question.tell();
    field.value = 'pruning';
    await answerEarly(field, stepsOn(await aLibrary(), question)).first;
    expect(titles()).toEqual([PRUNING.title, GRAPHS.title]);
  });

  test('who types on, and takes that back, sees again what was asked first', async () => {
    const question = aQuestion('pruning');
    question.tell(told('pruning'));
    field.value = 'pruning';
    const early = answerEarly(field, stepsOn(await aLibrary(), question));
    await early.first;
    type('adaptive');
    await vi.waitFor(() => expect(titles()).toEqual([PRUNING.title]));
    type('pruning');
    await vi.waitFor(() => expect(titles()).toEqual([PRUNING.title, GRAPHS.title]));
  });

  test('its answer to what has been typed over is no answer', async () => {
    const question = aQuestion('pruning');
    question.tell(told('pruning'));
    field.value = 'adaptive';
    const early = answerEarly(field, stepsOn(await aLibrary(), question));
    await early.first;
    expect(titles()).toEqual([PRUNING.title]);
    expect(early.take().found?.query).toBe('adaptive');
  });
});
