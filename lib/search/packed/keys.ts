import type { PaperKey } from '../../papers/paper.ts';
import { ByteReader } from './byte-reader.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Longer than any key by far. */
const LONGEST = 8192;
const buffer = new Uint8Array(LONGEST);

/** All keys of a block, by their numbers in it. */
export function unpackKeys(bytes: Uint8Array): PaperKey[] {
  const keys: PaperKey[] = [];
  const reader = new ByteReader(bytes);
  while (!reader.done) keys.push(decoded(next(reader)));
  return keys;
}

/** One of them: those before it are passed over, which is most of the work saved. */
export function keyAt(bytes: Uint8Array, number: number): PaperKey {
  const reader = new ByteReader(bytes);
  for (let before = 0; before < number; before += 1) next(reader);
  return decoded(next(reader));
}

/** Puts the next key into the buffer, behind what it shares with the one before. Returns its length. */
function next(reader: ByteReader): number {
  const shared = reader.number();
  const rest = reader.number();
  reader.copy(buffer, shared, rest);
  return shared + rest;
}

function decoded(length: number): PaperKey {
  return decoder.decode(buffer.subarray(0, length)) as PaperKey;
}

/** FNV-1a of a key: order among equals that does not depend on where a paper is kept. */
export function tieOf(key: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}
