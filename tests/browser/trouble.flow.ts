import type { BrowserContext, Page, Worker } from '@playwright/test';
import { background, killBackground } from './background.ts';
import { isCutOff } from './cut-off.ts';
import { barsOn, marksOn, tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { pointAt, press } from './press.ts';
import { expectMarks, keyOf, nth, papersOf, read } from './reader.ts';

const DIGEST = 'https://huggingface.co/papers/date/2099-12-01';
const DAY = papersOf('2099-12-01');
const VERSION_AFTER_OURS = 10_000;

/** The one sentence that stands on the bar. */
const onBar = async (page: Page) => (await barsOn(page))[0]?.text ?? '';

/** A page with the extension's own storage, and none of its code. */
async function openBlank(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

/** The version of the extension's one database. */
function storedVersion(blank: Page): Promise<{ name: string; version: number }> {
  return blank.evaluate(async () => {
    const [database] = await indexedDB.databases();
    return { name: database?.name ?? '', version: database?.version ?? 0 };
  });
}

test('a store from a newer version is left alone, and both bar and popup say so in one sentence', async ({
  page,
  context,
  extensionId,
}) => {
  await read(page, 'date/2099-12-01');
  await press(page, keyOf(nth(DAY, 1)), 'Save');
  await expectMarks(page, nth(DAY, 1), 'new saved');
  await page.goto('about:blank');
  const blank = await openBlank(context, extensionId);
  const { name } = await storedVersion(blank);
  await killBackground(page);
  await blank.evaluate(
    ({ database, version }) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open(database, version);
        opening.addEventListener('success', () => {
          opening.result.close();
          done();
        });
        opening.addEventListener('error', () => fail(new Error('not opened')));
      }),
    { database: name, version: VERSION_AFTER_OURS },
  );

  await page.bringToFront();
  await page.goto(DIGEST);
  await expect.poll(() => onBar(page)).toMatch(/newer Déjà Lu/);
  expect(
    Object.values(await tokensOn(page)).filter((tokens) => tokens.includes('saved')),
    'nothing pretends',
  ).toEqual([]);
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await expect(popup.getByText(/newer Déjà Lu/)).toBeVisible();
  expect((await storedVersion(blank)).version, 'nothing was overwritten').toBe(VERSION_AFTER_OURS);
});

/** The browser sets no quota for an extension like ours, and a test cannot fill the disk: each write fails as on a full one. */
function fillDisk(worker: Worker, isFull: boolean): Promise<void> {
  return worker.evaluate((full) => {
    const real = Reflect.get(globalThis, 'realWrites') ?? [
      IDBObjectStore.prototype.put,
      IDBObjectStore.prototype.add,
    ];
    Reflect.set(globalThis, 'realWrites', real);
    const refuse = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    [IDBObjectStore.prototype.put, IDBObjectStore.prototype.add] = full ? [refuse, refuse] : real;
  }, isFull);
}

test('a full disk: the act says that it was not kept, and what was kept before is safe', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  await press(page, keyOf(nth(DAY, 1)), 'Save');
  await expectMarks(page, nth(DAY, 1), 'new saved');
  const worker = await background(context);
  await fillDisk(worker, true);
  await press(page, keyOf(nth(DAY, 2)), 'Save');
  await expect.poll(() => onBar(page)).toMatch(/disk is full/);
  expect((await tokensOn(page))[keyOf(nth(DAY, 2))], 'nothing pretends').toBe('new');

  await fillDisk(worker, false);
  await press(page, keyOf(nth(DAY, 2)), 'Save');
  await expectMarks(page, nth(DAY, 2), 'new saved');
  await expectMarks(page, nth(DAY, 1), 'new saved');
  await expect.poll(() => onBar(page)).not.toMatch(/disk is full/);
});

test('a store that another page holds open in an older version says which page to close', async ({
  page,
  context,
  extensionId,
}) => {
  await read(page, 'date/2099-12-01');
  const blank = await openBlank(context, extensionId);
  const { name } = await storedVersion(blank);
  await page.goto('about:blank');
  await killBackground(page);
  await blank.evaluate(
    (database) =>
      new Promise<void>((done, fail) => {
        const deleting = indexedDB.deleteDatabase(database);
        deleting.addEventListener('success', () => {
          const opening = indexedDB.open(database, 1);
          opening.addEventListener('success', () => {
            Reflect.set(window, 'held', opening.result);
            done();
          });
        });
        // Not `blocked`: the connection of a background that was just killed may be a moment in dying.
        deleting.addEventListener('error', () => fail(new Error('not deleted')));
      }),
    name,
  );
  await page.bringToFront();
  await page.goto(DIGEST);
  await expect.poll(() => onBar(page)).toMatch(/older version/);
  await blank.close();
  await read(page, 'date/2099-12-01');
  await expect.poll(() => onBar(page)).not.toMatch(/older version/);
});

test('an extension that was updated under an open page says to reload it, and acts do not pretend', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  await press(page, keyOf(nth(DAY, 2)), 'Save');
  await expectMarks(page, nth(DAY, 2), 'new saved');
  await updateExtension(page, context);
  await press(page, keyOf(nth(DAY, 1)), 'Save');
  await expect.poll(() => onBar(page)).toMatch(/reload this page/);
  expect((await tokensOn(page))[keyOf(nth(DAY, 1))]).toBe('new');
});

test('an entry that is reached for the first time after an update says so at once', async ({
  page,
  context,
}) => {
  await read(page, 'date/2099-12-01');
  await updateExtension(page, context);
  const [mark] = await marksOn(page);
  await pointAt(page, mark?.root ?? 0);
  await expect.poll(() => onBar(page)).toMatch(/reload this page/);
});

async function updateExtension(page: Page, context: BrowserContext): Promise<void> {
  const worker = await background(context);
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect
    .poll(() => isCutOff(page), { message: 'our script is of an extension that is gone' })
    .toBe(true);
}
