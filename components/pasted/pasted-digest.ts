import type { Digest } from '../../lib/digest/digest.ts';
import type { ReadSource } from '../../lib/exchange/read-source.ts';
import { pastedAddress } from '../../lib/messages/pasted-address.ts';

/**
 * The digest that a text is: pasting the same papers again is the same digest, whatever stands around them. A page that
 * says where it stood is that page's digest.
 */
export function pastedDigest(read: ReadSource): Digest {
  if (read.digest) return read.digest;
  const name = hash(read.entries.map(({ key }) => key).join('\n'));
  return {
    id: `text:${name}`,
    site: read.site ?? 'text',
    label: read.label,
    url: pastedAddress(name),
    kind: 'list',
  };
}

const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** FNV-1a twice, from both ends: eleven letters that no reader's few thousand texts share by chance. */
function hash(text: string): string {
  let forwards = BASIS;
  let backwards = BASIS;
  for (let at = 0; at < text.length; at += 1) {
    forwards = Math.imul(forwards ^ text.charCodeAt(at), PRIME);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - at), PRIME);
  }
  return [forwards, backwards].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('');
}
