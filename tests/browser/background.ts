import { expect, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { cdp } from './cdp.ts';

/** The extension's background; started by the next message where it was killed. */
export async function background(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/**
 * Kills the background as the browser does when it needs the memory: without a word.
 * Again while it is there: one that is only just starting does not hear the first order, and one that a
 * page has called back meanwhile bears the same name.
 */
export async function killBackground(page: Page): Promise<void> {
  const session = await cdp(page);
  const kill = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter(({ type }) => type === 'service_worker');
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
    return workers.map(({ url }) => url);
  };
  await kill();
  await expect.poll(kill, { message: 'the background is gone' }).toEqual([]);
}
