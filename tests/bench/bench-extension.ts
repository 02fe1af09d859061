import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'wxt';
import { siteNames } from '../../lib/build/site-names.ts';
import { EXTENSION } from './built.ts';

/**
 * Makes a copy of the built extension with three pages more: `fill.html`, where a library is filled, `bench.html`, where
 * our own modules can be called, and `floor.html`, the popup's own page with a script that does the least. What readers get
 * stays as it was: the scripts are built apart, and the copy bears a name of its own. Returns its folder.
 */
export async function makeBenchExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'deja-lu-bench-'));
  const extension = join(folder, 'extension');
  cpSync(EXTENSION, extension, { recursive: true });
  await quietly(() => buildScripts(folder));
  for (const script of ['fill.js', 'bench.js', 'floor.js'])
    cpSync(join(folder, 'built', script), join(extension, script));
  const popup = readFileSync(join(extension, 'popup.html'), 'utf8');
  writeFileSync(join(extension, 'floor.html'), withScript(popup, 'floor.js'));
  for (const name of ['fill', 'bench'])
    writeFileSync(
      join(extension, `${name}.html`),
      `<!doctype html><meta charset="utf-8"><title>Bench</title><script src="/${name}.js"></script>`,
    );
  nameForGood(extension);
  return extension;
}

async function buildScripts(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: folder,
    entrypointsDir: resolve('tests/bench/in-extension/entrypoints'),
    outDir: folder,
    outDirTemplate: 'built',
    imports: false,
    manifest: { name: 'Bench', version: '1' },
    logger: silent,
    vite: () => ({ define: siteNames(), logLevel: 'silent' }),
  });
}

/** By its key an extension has the same address wherever it lies: so a library that was filled once is found again. */
function nameForGood(extension: string): void {
  const path = join(extension, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const key = Buffer.from('The bench of an extension that remembers papers').toString('base64');
  writeFileSync(path, JSON.stringify({ ...Object(manifest), key }));
}

/** WXT shows on the standard output that it is at work, where our table goes. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const write = process.stdout.write;
  process.stdout.write = () => true;
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
}

/** The same page, with the same looks, and this one small script instead of its own, where it runs soonest. */
function withScript(html: string, script: string): string {
  return html
    .replaceAll(/<link rel="(?:module)?preload"[^>]*>/g, '')
    .replaceAll(/<script\b[^>]*>[^<]*<\/script>/g, '')
    .replace('</body>', `<script src="/${script}"></script></body>`);
}

const nothing = () => {};
const silent = {
  level: 0,
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: console.error,
  fatal: console.error,
  success: nothing,
};
