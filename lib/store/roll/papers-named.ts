import type { PaperKey } from '../../papers/paper.ts';
import { readAligned } from '../read-batch.ts';
import type { Tables } from '../tables.ts';
import { ownName, sharedName } from './roll-names.ts';
import type { Roll } from './roll.ts';

/**
 * By name: the papers that are found by it, none for a name that nobody has. With the roll, only what goes by another name
 * than its own key is read. A paper that goes by its key is told by the roll alone, which may be wrong, and by nothing where
 * there is no roll: who makes something of it has to see whether it is there.
 */
export async function papersNamed(
  db: Pick<Tables, 'forms'>,
  roll: Roll | undefined,
  names: readonly string[],
): Promise<Map<string, readonly PaperKey[]>> {
  const read = roll ? names.filter((name) => roll.has(sharedName(name))) : names;
  const found = read.length > 0 ? await readAligned(db.forms, read) : [];
  const own = (name: string) => ((roll?.has(ownName(name)) ?? true) ? [name as PaperKey] : []);
  return new Map([
    ...names.map((name) => [name, own(name)] as const),
    ...read.map((name, at) => [name, found[at]?.papers ?? own(name)] as const),
  ]);
}
