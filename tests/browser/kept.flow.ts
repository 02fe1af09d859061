import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { EXTENSION } from './flow.ts';
import { moveTo, type } from './keyboard.ts';
import { press } from './press.ts';
import { expectMarks, keyOf, nth, papersOf, read } from './reader.ts';
import { launchWithExtension, type Launched } from './setup/launch.ts';
import { serveSeeds } from './setup/serve-seeds.ts';

const DAY = papersOf('2099-12-01');

/** Ends the browser of this profile at once, as a power cut would: no handler of its own runs. */
function killBrowserOf(profile: string): void {
  const processes = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const ours = processes.filter((line) => line.includes(`--user-data-dir=${profile}`));
  expect(ours.length).toBeGreaterThan(0);
  for (const line of ours) {
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
}

test('the browser is killed the moment an act is acknowledged, and opens again with all of it', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'deja-lu-profile-'));
  const browsers: Launched[] = [];
  const launch = async () => {
    const launched = await launchWithExtension({ extensionDir: EXTENSION, headless: true, userDataDir });
    browsers.push(launched);
    await serveSeeds(launched.context);
    return { launched, page: await launched.context.newPage() };
  };
  try {
    const { launched, page } = await launch();
    await read(page, 'date/2099-12-01');
    for (const paper of [nth(DAY, 1), nth(DAY, 2)]) {
      await press(page, keyOf(paper), 'Save');
      await expectMarks(page, paper, 'new saved');
    }
    await moveTo(page, keyOf(nth(DAY, 3)));
    await type(page, 'r');
    await expectMarks(page, nth(DAY, 3), 'new read');
    const gone = new Promise((done) => launched.context.once('close', done));
    killBrowserOf(userDataDir);
    await gone;

    const again = await launch();
    await read(again.page, 'date/2099-12-01');
    await expectMarks(again.page, nth(DAY, 1), 'new saved');
    await expectMarks(again.page, nth(DAY, 2), 'new saved');
    await expectMarks(again.page, nth(DAY, 3), 'new read');
  } finally {
    for (const { close } of browsers) await close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
});
