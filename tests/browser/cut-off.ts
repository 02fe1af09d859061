import type { Page } from '@playwright/test';

/** Is our script on this page cut off from its extension, which was updated or is gone? Asked in its own world, as it would itself. */
export async function isCutOff(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) worlds.push(id);
  });
  // Tells of all that are there before it answers.
  await session.send('Runtime.enable');
  const answers = await Promise.all(
    worlds.map((contextId) =>
      session.send('Runtime.evaluate', { expression: 'chrome.runtime?.id === undefined', contextId }),
    ),
  );
  await session.detach();
  return answers.length > 0 && answers.every(({ result }) => result.value === true);
}
