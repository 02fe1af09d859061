import type { PaperKey } from '../../papers/paper.ts';
import { Bytes } from './bytes.ts';

const encoder = new TextEncoder();

/** Keys in order, each by how many bytes it shares with the one before, and the rest. */
export function packKeys(keys: readonly PaperKey[]): Uint8Array<ArrayBuffer> {
  const bytes = new Bytes();
  let before = new Uint8Array();
  for (const key of keys) {
    const own = encoder.encode(key);
    let shared = 0;
    while (shared < Math.min(own.length, before.length) && own[shared] === before[shared]) shared += 1;
    bytes.number(shared);
    bytes.number(own.length - shared);
    bytes.all(own.subarray(shared));
    before = own;
  }
  return bytes.take();
}
