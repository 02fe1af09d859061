import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Unusable } from './unusable.ts';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
};

/**
 * The text of a file, or of the standard input for `-`. UTF-8, UTF-16 with its mark, else Windows-1252, which old
 * pages are in.
 * @throws {Unusable} for a file that is missing, empty or no text.
 */
export async function readInput(file: string, stdin: NodeJS.ReadableStream = process.stdin): Promise<string> {
  const name = file === '-' ? 'The standard input' : file;
  const bytes = file === '-' ? await buffer(stdin) : await readBytes(file);
  const text = decode(bytes);
  if (text === undefined) throw new Unusable(`${name} is not a text or HTML file.`);
  if (text.trim() === '') throw new Unusable(`${name} is empty.`);
  return text;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Unusable(`${file} ${WHY[code] ?? `cannot be read (${code})`}.`, { cause: error });
  }
}

function decode(bytes: Uint8Array): string | undefined {
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
