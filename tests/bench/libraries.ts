import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Launched } from '../browser/setup/launch.ts';
import { makeBenchExtension } from './bench-extension.ts';
import { KeptLibraries } from './kept-libraries.ts';
import { launch } from './launch.ts';
import type { Size } from './row.ts';

/** A browser with the bench's extension, on a library. */
export interface OpenLibrary extends Launched {
  /** The reader's first tab. */
  readonly page: Page;
  /** Where a page of the extension is. */
  readonly address: (page: string) => string;
}

/** How long it took to fill a library, in this run or, where it was kept, in an earlier one. */
export interface Filled extends Size {
  readonly seconds: number;
  readonly wasKept: boolean;
}

/** The libraries of a bench: each is filled once, when it is first asked for, and opened as often as one likes. */
export interface Libraries {
  /** @param copy a copy of its own: what is put into it is beside nothing else that is measured. */
  open(size: Size, copy?: string): Promise<OpenLibrary>;
  /** Those that were asked for. */
  readonly filled: readonly Filled[];
}

/** They are gone when the process ends. */
export async function createLibraries(): Promise<Libraries> {
  const extensionDir = await makeBenchExtension();
  const kept = new KeptLibraries(readFileSync(join(extensionDir, 'fill.js'), 'utf8'));
  const folder = kept.folderForARun();
  process.once('exit', () => {
    for (const own of [folder, dirname(extensionDir)]) rmSync(own, { recursive: true, force: true });
  });
  const filled: Filled[] = [];
  const launchOn = async (userDataDir: string) => opened(await launch({ extensionDir, userDataDir }));
  const fill = async (size: Size, name: string) => {
    const profile = join(folder, `filling ${name}`);
    const seconds = await timeToFill(await launchOn(profile), size);
    kept.keep(name, profile, seconds);
    rmSync(profile, { recursive: true, force: true });
  };
  const make = async (size: Size, profile: string) => {
    const name = `${size.saved}-${size.met}`;
    const wasKept = kept.has(name);
    if (!wasKept) await fill(size, name);
    const seconds = kept.restore(name, profile);
    if (!filled.some(({ saved, met }) => saved === size.saved && met === size.met))
      filled.push({ ...size, wasKept, seconds });
    // The extension is installed in it, and has done what it does only then.
    await (await launchOn(profile)).close();
  };
  return {
    filled,
    async open(size, copy = '') {
      const profile = join(folder, `${size.saved}-${size.met}${copy}`);
      if (!existsSync(profile)) await make(size, profile);
      return launchOn(profile);
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

/** Returns the seconds that it took. */
async function timeToFill(library: OpenLibrary, size: Size): Promise<number> {
  const begun = performance.now();
  await library.page.goto(library.address('fill.html'));
  await library.page.evaluate((wanted) => fillLibrary(wanted), size);
  await library.close();
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.error(`a library of ${size.saved} saved, ${size.met} met: filled in ${seconds} s`);
  return seconds;
}
