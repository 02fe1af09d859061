import type { PaperKey } from '../../papers/paper.ts';
import { ByteReader } from './byte-reader.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Longer than any key by far. */
const LONGEST = 8192;
const buffer = new Uint8Array(LONGEST);

/** @param isWanted by the key's number: the others are passed over, which is most of the work saved */
export function unpackKeys(bytes: Uint8Array, isWanted?: ReadonlySet<number>): Map<number, PaperKey> {
  const keys = new Map<number, PaperKey>();
  const reader = new ByteReader(bytes);
  for (let number = 0; !reader.done; number += 1) {
    const shared = reader.number();
    const rest = reader.number();
    reader.copy(buffer, shared, rest);
    if (!(isWanted?.has(number) ?? true)) continue;
    keys.set(number, decoder.decode(buffer.subarray(0, shared + rest)) as PaperKey);
    if (keys.size === isWanted?.size) break;
  }
  return keys;
}

/** FNV-1a of a key: order among equals that does not depend on where a paper is kept. */
export function tieOf(key: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}
