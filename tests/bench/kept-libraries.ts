import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** Of a browser's profile, what a filled library consists of; nothing of the extension's own code. */
const STORES = ['IndexedDB', 'Local Storage'];
const FOLDER = 'node_modules/.cache/deja-lu-bench';
const A_DAY = 86_400_000;

/**
 * Libraries that were filled once, for later runs: to fill the largest takes minutes, and it is the same each time. They go
 * by what filled them: the script has the store's and the index's code in it, the generator, and the words of the seeds.
 */
export class KeptLibraries {
  readonly #folder: string;

  /** @param filledBy text of all that decides what a filled library is. */
  constructor(filledBy: string, folder: string = FOLDER) {
    this.#folder = join(folder, createHash('sha256').update(filledBy).digest('hex').slice(0, 16));
    mkdirSync(this.#folder, { recursive: true });
    utimesSync(this.#folder, new Date(), new Date());
    for (const name of readdirSync(folder)) removeIfOld(join(folder, name));
  }

  /** A folder for one run. A run that is killed cannot take it away: a later one does. */
  folderForARun(): string {
    return resolve(mkdtempSync(join(this.#folder, '..', 'run-')));
  }

  has(name: string): boolean {
    return existsSync(join(this.#folder, name));
  }

  /** @param profile of a browser that is closed. */
  keep(name: string, profile: string, seconds: number): void {
    const [part, whole] = [join(this.#folder, `${name}.part`), join(this.#folder, name)];
    rmSync(part, { recursive: true, force: true });
    for (const store of STORES)
      cpSync(join(profile, 'Default', store), join(part, store), { recursive: true });
    writeFileSync(join(part, 'seconds'), String(seconds));
    // A run that is killed leaves a part, and no library.
    renameSync(part, whole);
  }

  /** Makes a profile with this library. Returns the seconds that it took to fill it. */
  restore(name: string, profile: string): number {
    for (const store of STORES)
      cpSync(join(this.#folder, name, store), join(profile, 'Default', store), { recursive: true });
    return Number(readFileSync(join(this.#folder, name, 'seconds'), 'utf8'));
  }
}

/** Filled by code that nobody has run for a day; or left behind. */
function removeIfOld(folder: string): void {
  if (Date.now() - statSync(folder).mtimeMs > A_DAY) rmSync(folder, { recursive: true, force: true });
}
