import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aptInstall, canUseApt, runs } from './install.ts';
import { programOnPath, versionOf } from './program-on-path.ts';

const IS_FIREFOX = /^Mozilla Firefox\b/m;

/** Where a downloaded Firefox is kept, ignored by git. */
const DOWNLOADS = resolve('.browser');

const NOTHING_WORKS = `No Firefox here, and none could be installed.
Install one (Debian: apt-get install firefox-esr; elsewhere: from mozilla.org), or set FIREFOX_PATH to a Firefox.`;

/**
 * The path of a Firefox: FIREFOX_PATH, else the system's, else one downloaded before, else one that is installed now.
 * Playwright's own is no use: it is patched for Playwright's protocol, and extensions are installed over WebDriver BiDi.
 * Throws with what to do where none of it works.
 */
export function findFirefox(): string {
  return chosen() ?? installed() ?? install() ?? fail(NOTHING_WORKS);
}

function chosen(): string | undefined {
  const path = process.env['FIREFOX_PATH'];
  if (path === undefined || path === '') return undefined;
  if (IS_FIREFOX.test(versionOf(path))) return path;
  return fail(`FIREFOX_PATH is ${path}, which is not a Firefox that runs here.`);
}

function installed(): string | undefined {
  return programOnPath(['firefox-esr', 'firefox'], IS_FIREFOX) ?? downloaded();
}

/** `.browser/firefox/linux-esr_153.0/firefox/firefox`, as Puppeteer's installer lays it out. */
function downloaded(): string | undefined {
  const folder = join(DOWNLOADS, 'firefox');
  if (!existsSync(folder)) return undefined;
  const paths = readdirSync(folder).map((build) => join(folder, build, 'firefox', 'firefox'));
  return paths.find((path) => IS_FIREFOX.test(versionOf(path)));
}

function install(): string | undefined {
  if (canUseApt() && aptInstall('firefox-esr')) {
    const debians = programOnPath(['firefox-esr'], IS_FIREFOX);
    if (debians) return debians;
  }
  console.error('Downloading Firefox with Puppeteer, once ...');
  runs('npx', ['--no-install', 'browsers', 'install', 'firefox@esr', '--path', DOWNLOADS]);
  return downloaded();
}

function fail(message: string): never {
  throw new Error(message);
}
