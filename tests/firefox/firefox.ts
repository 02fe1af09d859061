import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { answer } from '../../seeds/pages/answer.ts';
import { findFirefox } from '../browser/setup/find-firefox.ts';
import { bidiOf, tabAt, type Bidi } from './bidi.ts';

const EXTENSION = '.output/firefox-mv3';

/** As in the manifest, and an address for its pages that is known beforehand (Firefox draws one by lot). */
const GECKO_ID = 'deja-lu@deja-lu.example';
const UUID = '5f0e1c6a-9d3b-4c2e-8a7f-0123456789ab';

export interface Firefox {
  readonly browser: Browser;
  readonly bidi: Bidi;
  /** A tab in which the seeds answer for the network. */
  openTab(): Promise<Page>;
  /** A page of the extension in a tab of its own: the context to evaluate in. */
  openExtensionPage(name: string): Promise<string>;
  close(): Promise<void>;
}

/** A real Firefox with the extension in it. System access is what lets a test open an extension's page. */
export async function launchFirefox(): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'intl.accept_languages': 'en-US',
    },
  });
  const bidi = bidiOf(browser);
  await browser.installExtension(resolve(EXTENSION)).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  return {
    browser,
    bidi,
    openTab: () => openTab(browser),
    openExtensionPage: (name) => openExtensionPage(browser, bidi, `moz-extension://${UUID}/${name}`),
    close: () => browser.close(),
  };
}

async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.setRequestInterception(true);
  page.on('request', (request) => void respond(request));
  return page;
}

async function respond(request: HTTPRequest): Promise<void> {
  const { status, headers, body } = answer(new URL(request.url()));
  await request.respond({ status, headers: { ...headers }, body });
}

/** Navigating there takes the tab to another process: its load cannot be awaited, its address can. */
async function openExtensionPage(browser: Browser, bidi: Bidi, address: string): Promise<string> {
  await browser.newPage();
  const context = await tabAt(bidi, 'about:blank');
  await bidi.send('browsingContext.navigate', { context, url: address, wait: 'none' });
  return until(`${address} is open`, () => tabAt(bidi, address));
}

/** Asks again until there is an answer, for twenty seconds. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited for twenty seconds: ${what}`);
    await wait(100);
  }
}
