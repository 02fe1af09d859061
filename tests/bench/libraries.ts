import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchWithExtension, type Launched } from '../browser/setup/launch.ts';
import { makeBenchExtension } from './bench-extension.ts';
import type { Size } from './row.ts';

/** A browser with the bench's extension, on a library. */
export interface OpenLibrary extends Launched {
  /** The reader's first tab. */
  readonly page: Page;
  /** Where a page of the extension is. */
  readonly address: (page: string) => string;
}

/** The libraries of a bench: each is filled once, when it is first asked for, and opened as often as one likes. */
export interface Libraries {
  open(size: Size): Promise<OpenLibrary>;
  /** Closes what a failure has left open, and throws all away. */
  clear(): Promise<void>;
}

export async function createLibraries(): Promise<Libraries> {
  const extensionDir = await makeBenchExtension();
  const folder = mkdtempSync(join(tmpdir(), 'deja-lu-libraries-'));
  let last: OpenLibrary | undefined;
  const launch = async ({ saved, met }: Size) => {
    const userDataDir = join(folder, `${saved}-${met}`);
    last = await opened(await launchWithExtension({ extensionDir, headless: true, userDataDir }));
    return last;
  };
  return {
    async open(size) {
      if (!existsSync(join(folder, `${size.saved}-${size.met}`))) await fillLibrary(await launch(size), size);
      return launch(size);
    },
    async clear() {
      await last?.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
      rmSync(dirname(extensionDir), { recursive: true, force: true });
    },
  };
}

async function opened(launched: Launched): Promise<OpenLibrary> {
  const page = launched.context.pages()[0] ?? (await launched.context.newPage());
  return { ...launched, page, address: (name) => `chrome-extension://${launched.extensionId}/${name}` };
}

/** A new tab on the page of the extension in which `bench` can be called. */
export async function benchPage({ context, address }: OpenLibrary): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address('bench.html'));
  return page;
}

async function fillLibrary(library: OpenLibrary, size: Size): Promise<void> {
  const begun = performance.now();
  const page = await benchPage(library);
  await page.evaluate((wanted) => bench.fill(wanted), size);
  await page.evaluate(() => bench.prepareEngine('ours'));
  await library.close();
  const seconds = (performance.now() - begun) / 1000;
  console.error(`a library of ${size.saved} saved, ${size.met} met: ${seconds.toFixed(0)} s`);
}
