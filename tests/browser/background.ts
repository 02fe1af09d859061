import { expect, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { cdp } from './cdp.ts';

/** The extension's background; started by the next message where it was killed. */
export async function background(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** Kills the background as the browser does when it needs the memory: without a word. */
export async function killBackground(page: Page): Promise<void> {
  const session = await cdp(page);
  const workers = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type }) => type === 'service_worker').map(({ targetId }) => targetId);
  };
  const killed = await workers();
  for (const targetId of killed) await session.send('Target.closeTarget', { targetId });
  // A page that has something to say may have started another one already.
  const left = async () => (await workers()).filter((targetId) => killed.includes(targetId));
  await expect.poll(left, { message: 'the background is gone' }).toEqual([]);
}
