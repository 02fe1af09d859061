import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Kilobytes of these files, each compressed by itself. */
export function gzipped(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / 1000;
}
