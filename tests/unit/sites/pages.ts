import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';

/** All that an entry tells, as the fixture's writer sees it. */
const Facts = v.strictObject({
  key: v.string(),
  ids: v.array(v.string()),
  title: v.string(),
  version: v.optional(v.number()),
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
  settled: v.boolean(),
  /** How often each entry stands on the page. */
  copies: v.number(),
  entries: v.array(Facts),
});

const Truth = v.object({
  url: v.string(),
  entries: v.array(v.object({ key: v.nullable(v.string()), title: v.string() })),
});

interface Page<T> {
  readonly name: string;
  readonly html: string;
  readonly truth: T;
}

/** The project's own pages, whichever lie in tests/fixtures/sites. */
export function fixtures(): Page<v.InferOutput<typeof Fixture>>[] {
  const root = resolve('tests/fixtures/sites');
  return readdirSync(root).flatMap((site) => pagesIn(join(root, site), Fixture, `${site}/`));
}

/** Pages of others, checked against where they are at hand; they are not the project's to keep. */
export function pagesAtHand(): Page<v.InferOutput<typeof Truth>>[] {
  const folder = resolve('../shared/pages');
  return existsSync(folder) ? pagesIn(folder, Truth) : [];
}

function pagesIn<S extends v.GenericSchema>(
  folder: string,
  schema: S,
  before = '',
): Page<v.InferOutput<S>>[] {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return pages.map((file) => {
    const path = join(folder, file);
    const truth = v.parse(schema, JSON.parse(readFileSync(path.replace(/html$/, 'json'), 'utf8')));
    return { name: before + file.replace(/\.html$/, ''), html: readFileSync(path, 'utf8'), truth };
  });
}
