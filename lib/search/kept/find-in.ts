import { StaleIndex } from '../packed/blocks.ts';
import type { Query } from '../query.ts';
import { find, findAsTyped, type Found } from '../ranked/find.ts';
import type { KeptIndex } from './kept-index.ts';
import { SHOWN } from './store-changes.ts';

/** What a query finds; when the first answer is on the screen, the next ones are made quicker. */
export async function findIn(index: KeptIndex, query: Query): Promise<Found> {
  const found = await index.ask((asked) => find(asked, query));
  index.keepSmall(SHOWN);
  const keys = async (from: number, to: number) => {
    try {
      return await found.keys(from, to);
    } catch (error) {
      if (!(error instanceof StaleIndex)) throw error;
      return (await findIn(index, query)).keys(from, to);
    }
  };
  return { ...found, keys };
}

/** What can be told first; `findIn` has the last word. */
export function findAsTypedIn(index: KeptIndex, query: Query): Promise<Found | undefined> {
  return index.ask((asked) => findAsTyped(asked, query));
}
