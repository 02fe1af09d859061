import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';

/** All that an entry tells, as the fixture's writer sees it. */
const Facts = v.strictObject({
  key: v.string(),
  ids: v.array(v.string()),
  title: v.string(),
  version: v.optional(v.number()),
  marker: v.optional(v.picklist(['new', 'cross', 'rep', 'replace', 'replace-cross'])),
  authors: v.optional(v.array(v.string())),
  authorCount: v.optional(v.number()),
  abstract: v.optional(v.string()),
  published: v.optional(v.string()),
  url: v.optional(v.string()),
});

const Fixture = v.strictObject({
  what: v.string(),
  url: v.string(),
  digest: v.strictObject({ id: v.string(), label: v.string(), kind: v.picklist(['list', 'paper']) }),
  /** Has the page's own start-up finished? */
  settled: v.optional(v.boolean(), true),
  /** How often each entry stands on the page. */
  copies: v.optional(v.number(), 1),
  entries: v.array(Facts),
  /** What running text and references name. */
  mentions: v.optional(v.array(Facts), []),
});

const Truth = v.object({
  url: v.string(),
  entries: v.array(
    v.object({
      key: v.nullable(v.string()),
      title: v.string(),
      /** `v2`. */
      version: v.optional(
        v.pipe(
          v.string(),
          v.regex(/^v\d+$/),
          v.transform((version) => Number(version.slice(1))),
        ),
      ),
      marker: v.optional(v.string()),
      doi: v.optional(v.string()),
    }),
  ),
});

interface Page<T> {
  readonly name: string;
  readonly html: string;
  readonly truth: T;
}

/** The project's own pages, whichever lie in tests/fixtures/sites. */
export function fixtures(): Page<v.InferOutput<typeof Fixture>>[] {
  const root = resolve('tests/fixtures/sites');
  return readdirSync(root).flatMap((site) =>
    htmlIn(join(root, site)).map(({ file, html }) => ({
      name: `${site}/${file}`,
      html,
      truth: v.parse(Fixture, JSON.parse(TRUTH.exec(html)?.[1] ?? 'null')),
    })),
  );
}

/** A fixture carries its truth: one page, one file. */
const TRUTH = /<script type="application\/json" id="truth">([^]*?)<\/script>/;

/** Pages of others, checked against where they are at hand; they are not the project's to keep. */
export function pagesAtHand(): Page<v.InferOutput<typeof Truth>>[] {
  const folder = resolve('../shared/pages');
  if (!existsSync(folder)) return [];
  return htmlIn(folder).map(({ file, html }) => ({
    name: file,
    html,
    truth: v.parse(Truth, JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'))),
  }));
}

function htmlIn(folder: string): { file: string; html: string }[] {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return pages.map((file) => ({
    file: file.replace(/\.html$/, ''),
    html: readFileSync(join(folder, file), 'utf8'),
  }));
}
