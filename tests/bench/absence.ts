import { launchWithExtension } from '../browser/setup/launch.ts';
import { serveSeeds } from '../browser/setup/serve-seeds.ts';

const NO_DIGESTS = ['https://huggingface.co/models', 'https://huggingface.co/', 'https://example.org/papers'];

/** The pages, of those that list no papers, into which the browser put our content script all the same. */
export async function runsOnPagesThatAreNoDigest(): Promise<string[]> {
  const launched = await launchWithExtension({ extensionDir: '.output/chrome-mv3', headless: true });
  await serveSeeds(launched.context);
  const found: string[] = [];
  for (const address of NO_DIGESTS) {
    const page = await launched.context.newPage();
    const session = await launched.context.newCDPSession(page);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) found.push(address);
    });
    await page.goto(address).catch(() => undefined);
    await session.send('Runtime.enable');
    await page.waitForTimeout(300);
    await page.close();
  }
  await launched.close();
  return found;
}
