import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entrypoint, Wxt } from 'wxt';
import { DIGEST_SCRIPT, lookOutScript, siteScript } from '../scripts.ts';
import { SITES } from '../sites/all.ts';

/** The reader of pages that no site of the list reads. */
const ANY_PAGE = 'any-page';

const LIB = resolve(import.meta.dirname, '..');

/** Of the scripts' sources, among what WXT makes. */
const FOLDER = 'sites';

/** Does the build of this entry make a script that reads pages, or looks out for some? */
export function isReader(entry: string): boolean {
  return entry.includes(`/.wxt/${FOLDER}/`);
}

/** A script that reads pages: its name, its file in `lib/sites`, where it runs. */
interface Reader {
  readonly name: string;
  readonly path: string;
  readonly matches: readonly string[];
  readonly lookOut?: string | undefined;
  /** A part of it comes by itself where a page needs it. */
  readonly inTwo?: boolean;
}

/** One a site, or one for each kind of its pages. */
function readers(): Reader[] {
  return SITES.flatMap(({ id, matches, lookOut, parts, rest }) =>
    parts === undefined
      ? [{ name: id, path: id, matches, lookOut, inTwo: rest !== undefined }]
      : Object.entries(parts).map(([part, pages]) => ({
          name: `${id}-${part}`,
          path: `${id}/${part}`,
          matches: pages.matches,
        })),
  );
}

/**
 * The manifest's content scripts: a reader, then what marks. On hosts where most pages hold no papers it is only a look-out,
 * which asks for the two when it sees something.
 */
export function contentScripts() {
  return readers().map(({ name, matches, lookOut }) => ({
    matches: [...matches],
    js: lookOut === undefined ? [siteScript(name), DIGEST_SCRIPT] : [lookOutScript(name)],
    run_at: 'document_idle' as const,
  }));
}

/** Adds a script for the reader of each site in the list (`lib/sites/<id>.ts`), for look-outs, and for any other page. */
export function addSiteScripts(wxt: Wxt, entrypoints: Entrypoint[]): void {
  for (const script of entrypoints)
    if (`/content-scripts/${script.name}.js` === DIGEST_SCRIPT)
      script.outputDir = resolve(wxt.config.outDir, 'content-scripts');
  const sources = [
    ...readers().map((reader) => [reader.name, readerSource(reader)] as const),
    ...SITES.flatMap(({ id, rest }) => (rest === undefined ? [] : [[`${id}-rest`, restSource(id)] as const])),
    [ANY_PAGE, anyPageSource()] as const,
    ...SITES.flatMap(({ id, lookOut }) =>
      lookOut === undefined ? [] : [[`${id}-look-out`, lookOutSource(lookOut, id)] as const],
    ),
  ];
  const folder = resolve(wxt.config.wxtDir, FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of sources) {
    const inputPath = resolve(folder, `${name}.ts`);
    writeFileSync(inputPath, source);
    const outputDir = resolve(wxt.config.outDir, 'sites');
    entrypoints.push({ type: 'unlisted-script', name, inputPath, outputDir, skipped: false, options: {} });
  }
}

/** By its name: what collects all that a module exports weighs as much as a small reader's rows. */
function readerSource({ path, inTwo = false }: Reader): string {
  const file = `${LIB}/sites/${path}.ts`;
  const [, name] = /^export const (\w+): (?:Site|PagesOfSite)\b/m.exec(readFileSync(file, 'utf8')) ?? [];
  if (name === undefined) throw new Error(`${file} exports no site`);
  return script(
    `import { ${name} } from ${text(file)};`,
    ...(inTwo
      ? [`import { offerInTwo } from ${text(`${LIB}/page/offer-in-two.ts`)};`, `offerInTwo(${name})`]
      : [`import { offer } from ${text(`${LIB}/page/offer.ts`)};`, `offer(${name})`]),
  );
}

/** Brings what a site's reader lacks on few of its pages. */
function restSource(id: string): string {
  return script(
    `import { rest } from ${text(`${LIB}/sites/${id}/rest.ts`)};`,
    `import { offerRest } from ${text(`${LIB}/page/offer.ts`)};`,
    `offerRest(rest)`,
  );
}

/** Brings what else is wanted late: the report on a site that has changed, and what reads running text. */
function anyPageSource(): string {
  return script(
    `import { anyPage } from ${text(`${LIB}/sites/${ANY_PAGE}.ts`)};`,
    `import { offerAnyPage } from ${text(`${LIB}/page/offer.ts`)};`,
    `import { markupReport } from ${text(`${LIB}/page/markup-report.ts`)};`,
    `import { mentionsOf } from ${text(`${LIB}/sites/links/mentions-of.ts`)};`,
    `offerAnyPage({ anyPage, report: markupReport, mentionsOf })`,
  );
}

function lookOutSource(papers: string, id: string): string {
  return script(
    `import { lookOut } from ${text(`${LIB}/page/look-out.ts`)};`,
    `lookOut(document, ${text(papers)}, ${text(id)})`,
  );
}

function script(...lines: readonly string[]): string {
  return lines.join('\n');
}

function text(value: string): string {
  return JSON.stringify(value);
}
