import { serveSeeds } from '../../browser/setup/serve-seeds.ts';
import { EXTENSION } from '../built.ts';
import type { Family, Row } from '../row.ts';
import { launch } from '../launch.ts';

/** The pages, of those that list no papers, into which the browser puts our content script all the same. */
export const absence: Family = { name: 'absence', rows };

const NO_DIGESTS = ['https://huggingface.co/models', 'https://huggingface.co/', 'https://example.org/papers'];

async function rows(): Promise<Row[]> {
  const launched = await launch({ extensionDir: EXTENSION });
  await serveSeeds(launched.context);
  const found = new Set<string>();
  for (const address of NO_DIGESTS) {
    const page = await launched.context.newPage();
    const session = await launched.context.newCDPSession(page);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) found.add(address);
    });
    await page.goto(address).catch(() => undefined);
    await session.send('Runtime.enable');
    await page.waitForTimeout(300);
    await page.close();
  }
  await launched.close();
  const what = 'pages that are no digest where we run';
  return [
    { what, size: NO_DIGESTS.length, of: 'pages', ours: found.size, unit: 'count', reach: { atMost: 0 } },
  ];
}
