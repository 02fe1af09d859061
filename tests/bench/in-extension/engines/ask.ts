import type { PaperKey } from '../../../../lib/papers/paper.ts';
import { time } from '../look-up.ts';
import type { Engine } from './engine.ts';
import { linearScan } from './linear-scan.ts';
import { miniSearch } from './mini-search.ts';
import { ourIndex } from './our-index.ts';

const ENGINES = {
  ours: ourIndex('library'),
  mini: miniSearch(),
  scan: linearScan('library'),
  everything: ourIndex('everything'),
  'scan of everything': linearScan('everything'),
} satisfies Record<string, Engine>;
export type EngineName = keyof typeof ENGINES;

/** Bytes on disk, once all that it needs is there. */
export async function prepareEngine(name: EngineName): Promise<number> {
  return ENGINES[name].prepare();
}

/** Milliseconds from the disk until it can answer. */
export async function openEngine(name: EngineName): Promise<number> {
  return time(() => ENGINES[name].open());
}

/** The five best for each, and how long each took. */
export interface Answers {
  readonly times: readonly number[];
  readonly best: readonly (readonly PaperKey[])[];
}

export async function askEngine(name: EngineName, texts: readonly string[]): Promise<Answers> {
  const [times, best]: [number[], (readonly PaperKey[])[]] = [[], []];
  for (const text of texts) {
    let found: readonly PaperKey[] = [];
    times.push(
      await time(async () => {
        found = await ENGINES[name].ask(text);
      }),
    );
    best.push(found.slice(0, 5));
  }
  return { times, best };
}
