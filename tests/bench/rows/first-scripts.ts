import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Scripts that a page of the extension names, to run or to have them at hand, and all that they import at once. */
export function scriptsBeforeRows(folder: string, page: string): string[] {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path) || !existsSync(path)) return;
    found.add(path);
    const code = readFileSync(path, 'utf8');
    for (const [, to = ''] of code.matchAll(STATIC_IMPORT)) follow(join(dirname(path), to));
  };
  for (const [, source = ''] of readFileSync(join(folder, page), 'utf8').matchAll(SCRIPT))
    follow(join(folder, source));
  return [...found];
}

const SCRIPT = /<(?:script\b[^>]*\bsrc|link\b[^>]*\bas="script"[^>]*\bhref)="([^"]+)"/g;

/** As bundlers write it: `import{a as b}from"./x.js"`, `import"./x.js"`, `export*from"./x.js"`; not `import("./x.js")`. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+\.js)"/g;
