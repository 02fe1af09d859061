import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unusable } from '../unusable.ts';
import { exportOf, fixture, reader } from './templates.ts';

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Writes a reader, its line in the list, and its fixture, below `root`; returns their paths.
 * @throws {Unusable} for a name that is none, or is taken, or an address that is none; nothing is written then.
 */
export function writeSite(root: string, name: string, address: string): string[] {
  if (!NAME.test(name)) throw new Unusable(`${name} is not a name in kebab-case, such as paper-garden.`);
  if (!address.startsWith('https://') || !URL.canParse(address))
    throw new Unusable(`${address} is not an address that begins with https://.`);
  const paths = [
    `lib/sites/${name}.ts`,
    `tests/fixtures/sites/${name}/list.html`,
    'lib/sites/all.ts',
  ] as const;
  const [site, page, list] = paths;
  if (existsSync(join(root, site))) throw new Unusable(`There is a site ${name} already: ${site}.`);
  const listed = withLine(readFileSync(join(root, list), 'utf8'), name);
  mkdirSync(join(root, page, '..'), { recursive: true });
  writeFileSync(join(root, site), reader(name, new URL(address)));
  writeFileSync(join(root, page), fixture(name, new URL(address)));
  writeFileSync(join(root, list), listed);
  return [...paths];
}

const IMPORTS_END = 'import { matchesPattern }';
const LIST_END = '\n];';

/** The list with the site's import and its line, each the last of its kind. */
function withLine(list: string, name: string): string {
  const imports = list.indexOf(IMPORTS_END);
  const end = list.indexOf(LIST_END, imports);
  if (imports < 0 || end < 0)
    throw new Unusable('lib/sites/all.ts is not built as it was: add the site by hand.');
  return (
    `${list.slice(0, imports)}import { ${exportOf(name)} } from './${name}.ts';\n` +
    `${list.slice(imports, end)}\n  ${exportOf(name)},${list.slice(end)}`
  );
}
