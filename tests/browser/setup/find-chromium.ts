import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { aptInstall, canUseApt, runs } from './install.ts';
import { programOnPath, versionOf } from './program-on-path.ts';

/** Chromium and Chrome for Testing; branded Chrome ignores `--load-extension`. */
const IS_CHROMIUM = /^(Chromium|Google Chrome for Testing)\b/m;

const NOTHING_WORKS = `No Chromium here, and none could be installed.
Install one (Debian: apt-get install chromium; elsewhere: npx playwright install --with-deps chromium),
or set CHROMIUM_PATH to a Chromium or Chrome for Testing. Google Chrome itself cannot be used: it ignores --load-extension.`;

/**
 * The path of a Chromium that can load the extension: CHROMIUM_PATH, else the system's, else Playwright's own,
 * else one that is installed now. Throws with what to do where none of it works.
 */
export function findChromium(): string {
  return chosen() ?? installed() ?? install() ?? fail(NOTHING_WORKS);
}

function chosen(): string | undefined {
  const path = process.env['CHROMIUM_PATH'];
  if (path === undefined || path === '') return undefined;
  if (IS_CHROMIUM.test(versionOf(path))) return path;
  return fail(`CHROMIUM_PATH is ${path}, which is not a Chromium that runs here.`);
}

function installed(): string | undefined {
  return programOnPath(['chromium', 'chromium-browser'], IS_CHROMIUM) ?? playwrights();
}

/** Playwright names a path whether or not the browser is there. */
function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) && IS_CHROMIUM.test(versionOf(path)) ? path : undefined;
}

function install(): string | undefined {
  if (canUseApt() && aptInstall('chromium')) {
    const debians = programOnPath(['chromium'], IS_CHROMIUM);
    if (debians) return debians;
  }
  console.error('Downloading Chromium with Playwright, once ...');
  runs('npx', ['playwright', 'install', ...(canUseApt() ? ['--with-deps'] : []), 'chromium']);
  return playwrights();
}

function fail(message: string): never {
  throw new Error(message);
}
