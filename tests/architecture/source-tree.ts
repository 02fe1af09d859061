import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import of a module: `to` is a path in the project, or the name of a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Gone after compiling: `import type`. */
  readonly typesOnly: boolean;
  /** `import()`: loaded when it is asked for. */
  readonly late: boolean;
}

/** The modules of these folders, as paths from the project's root. */
export function modulesIn(...folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
    .toSorted((a, b) => a.localeCompare(b));
}

/** Every module that becomes part of the extension. */
export function shippedModules(): string[] {
  return modulesIn('entrypoints', 'components', 'lib').filter((path) => !path.startsWith('lib/commands/'));
}

export function sourceOf(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The source without its comments, so that a comment may name what the code must not use. */
export function codeOf(path: string): string {
  return sourceOf(path).replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(),])\/\/.*$/gm, '');
}

const STATIC = /^\s*(?:import|export)\s+(type\s)?((?:[^'";]*?\sfrom\s*)?)['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export function importsOf(path: string): Import[] {
  const code = codeOf(path);
  const fixed = [...code.matchAll(STATIC)].map(([, type, names = '', to = '']) => ({
    from: path,
    to: resolveFrom(path, to),
    typesOnly: type !== undefined || onlyTypes(names),
    late: false,
  }));
  const late = [...code.matchAll(DYNAMIC)].map(([, to = '']) => ({
    from: path,
    to: resolveFrom(path, to),
    typesOnly: false,
    late: true,
  }));
  return [...fixed, ...late];
}

/** `{ type A, type B }` */
function onlyTypes(names: string): boolean {
  const inBraces = /^\s*\{([^}]*)\}\s*from\s*$/.exec(names)?.[1]?.split(',') ?? [];
  const named = inBraces.filter((name) => name.trim() !== '');
  return named.length > 0 && named.every((name) => /^\s*type\s/.test(name));
}

function resolveFrom(path: string, to: string): string {
  return to.startsWith('.') ? normalize(join(dirname(path), to)) : to;
}

/** All that comes with a module when it is built: modules and packages, late imports too, types not. */
export function builtWith(entry: string): Set<string> {
  return reachedFrom(entry, ({ typesOnly }) => !typesOnly);
}

/** What is loaded before the first line of a module runs: late imports not. */
export function loadedBefore(entry: string): Set<string> {
  return reachedFrom(entry, ({ typesOnly, late }) => !typesOnly && !late);
}

function reachedFrom(entry: string, counts: (one: Import) => boolean): Set<string> {
  const found = new Set([entry]);
  for (const path of found) {
    if (!existsSync(path) || !/\.tsx?$/.test(path)) continue;
    for (const one of importsOf(path)) if (counts(one)) found.add(one.to);
  }
  return found;
}
