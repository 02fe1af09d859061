import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entrypoint, UnlistedScriptEntrypoint, Wxt } from 'wxt';
import { DIGEST_SCRIPT, siteScript } from '../scripts.ts';
import { SITES } from '../sites/all.ts';

/** The reader of pages that no site of the list reads. */
const ANY_PAGE = 'any-page';

/**
 * The manifest's content scripts, one a site: its reader, then what marks. On hosts where most pages hold no papers the
 * reader alone is loaded, and asks for the rest when it sees one.
 */
export function contentScripts() {
  return SITES.map((site) => ({
    matches: [...site.matches],
    js: site.lookOut ? [siteScript(site.id)] : [siteScript(site.id), DIGEST_SCRIPT],
    run_at: 'document_idle' as const,
  }));
}

/** Adds a script for the reader of each site in the list (`lib/sites/<id>.ts`), and for that of any other page. */
export function addSiteScripts(wxt: Wxt, entrypoints: Entrypoint[]): void {
  const folder = resolve(wxt.config.wxtDir, 'sites');
  mkdirSync(folder, { recursive: true });
  for (const id of [...SITES.map((site) => site.id), ANY_PAGE]) {
    const inputPath = resolve(folder, `${id}.ts`);
    writeFileSync(inputPath, sourceOf(id));
    entrypoints.push(entrypoint(id, inputPath, resolve(wxt.config.outDir, 'sites')));
  }
}

function sourceOf(id: string): string {
  const looksOut = SITES.some((site) => site.id === id && site.lookOut);
  const lib = resolve(import.meta.dirname, '..');
  return [
    `import * as reader from ${JSON.stringify(`${lib}/sites/${id}.ts`)};`,
    `import { offer } from ${JSON.stringify(`${lib}/page/offer.ts`)};`,
    `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';`,
    ...(looksOut ? [`import { lookOut } from ${JSON.stringify(`${lib}/page/look-out.ts`)};`] : []),
    `export default defineUnlistedScript(() => void ${looksOut ? 'lookOut(document, ' : '('}offer(Object.values(reader))));`,
  ].join('\n');
}

function entrypoint(name: string, inputPath: string, outputDir: string): UnlistedScriptEntrypoint {
  return { type: 'unlisted-script', name, inputPath, outputDir, skipped: false, options: {} };
}
