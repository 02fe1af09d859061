/// <reference types="chrome" />
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { launchWithExtension } from './setup/launch.ts';
import { serveSeeds } from './setup/serve-seeds.ts';

export { expect } from '@playwright/test';

/** The very build that readers get. */
export const EXTENSION = '.output/chrome-mv3';

interface Fixtures {
  /** A browser of the test's own, with the extension in it and the seeds for a network. */
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The reader's tab. */
  readonly page: Page;
  /** What broke without being caught, in any page: a flow ends with none. */
  readonly uncaught: string[];
}

/** A test that has a real Chromium with the extension to itself. */
export const test = base.extend<Fixtures & { launched: Awaited<ReturnType<typeof launchWithExtension>> }>({
  launched: async ({ colorScheme }, use) => {
    const launched = await launchWithExtension({
      extensionDir: EXTENSION,
      headless: true,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    await serveSeeds(launched.context);
    await use(launched);
    await launched.close();
  },
  context: async ({ launched }, use) => use(launched.context),
  extensionId: async ({ launched }, use) => use(launched.extensionId),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
  uncaught: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(error.error().stack ?? error.error().message));
      await use(errors);
      base.expect(errors, 'nothing broke on the way').toEqual([]);
    },
    { auto: true },
  ],
});
