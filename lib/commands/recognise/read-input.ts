import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodeText } from '../../exchange/decode-text.ts';
import { Unusable } from '../unusable.ts';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
};

/**
 * The text of a file, or of the standard input for `-`.
 * @throws {Unusable} for a file that is missing, empty or no text.
 */
export async function readInput(file: string, stdin: NodeJS.ReadableStream = process.stdin): Promise<string> {
  const name = file === '-' ? 'The standard input' : file;
  const bytes = file === '-' ? await buffer(stdin) : await readBytes(file);
  const text = decodeText(bytes);
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
