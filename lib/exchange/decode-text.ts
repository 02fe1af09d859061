/**
 * The text in a file's bytes: UTF-8, UTF-16 with its mark, else Windows-1252, which old pages are in. `undefined` for
 * what is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return withoutControls(new TextDecoder('windows-1252').decode(bytes));
  }
}

/** Bytes that are no UTF-8 and would show as control characters are no text in any encoding. */
function withoutControls(text: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  return /[\u0001-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
}
