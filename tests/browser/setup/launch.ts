import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import { findChromium } from './find-chromium.ts';

export interface LaunchOptions {
  /** The built extension: `.output/chrome-mv3`. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** Kept; without it the profile is temporary and gone after `close`. */
  readonly userDataDir?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** `null` leaves the window its own size. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** Ctrl+C ends browser and process at once, unless the caller wants to end them himself. */
  readonly stopsOnInterrupt?: boolean;
}

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The extension's background at launch; a stopped one is replaced by another. */
  readonly serviceWorker: Worker;
  close(): Promise<void>;
}

/** A real Chromium with the extension in it, that calls nobody by itself. */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  if (!existsSync(join(options.extensionDir, 'manifest.json')))
    throw new Error(`No extension in ${options.extensionDir}: npm run build makes it.`);
  const context = await chromium.launchPersistentContext(options.userDataDir ?? '', {
    executablePath: findChromium(),
    // Playwright's own headless is another program without extensions; Chromium's new one is a full browser.
    headless: false,
    args: browserArguments(options),
    handleSIGINT: options.stopsOnInterrupt ?? true,
    handleSIGTERM: options.stopsOnInterrupt ?? true,
    colorScheme: options.colorScheme ?? null,
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
  });
  const serviceWorker = await extensionsWorker(context);
  const extensionId = new URL(serviceWorker.url()).host;
  return { context, extensionId, serviceWorker, close: () => context.close() };
}

function browserArguments({ extensionDir, headless }: LaunchOptions): string[] {
  const folder = resolve(extensionDir);
  return [
    ...(headless ? ['--headless=new'] : []),
    // For a click on the toolbar's icon, which Playwright cannot reach.
    '--enable-unsafe-extension-debugging',
    `--disable-extensions-except=${folder}`,
    `--load-extension=${folder}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
  ];
}

async function extensionsWorker(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  return (
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs }))
  );
}
