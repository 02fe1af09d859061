/** Undoes a part's transfer encoding (quoted-printable, base64) and its charset. */
export function decodeBody(body: string, headers: ReadonlyMap<string, string>): string {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return body;
  const bytes = encoding === 'base64' ? fromBase64(body) : fromQuotedPrintable(body);
  return bytes === undefined ? body : decoderFor(headers.get('content-type') ?? '').decode(bytes);
}

/** A header as it reads: `=?UTF-8?B?ZG9vcnM=?=` -> `doors` (RFC 2047). */
export function decodeHeader(value: string): string {
  const joined = value.replace(/(\?=)\s+(?==\?)/g, '$1');
  return joined.replace(
    /=\?([\w-]{1,40})\?([bq])\?([^?\s]*)\?=/gi,
    (_, charset: string, kind: string, text: string) => {
      const encoding = kind.toLowerCase() === 'b' ? 'base64' : 'quoted-printable';
      const headers = new Map([
        ['content-type', `text/plain; charset=${charset}`],
        ['content-transfer-encoding', encoding],
      ]);
      return decodeBody(text.replaceAll('_', ' '), headers);
    },
  );
}

/** Charsets that nobody knows are read as UTF-8. */
function decoderFor(contentType: string): TextDecoder {
  const name = /\bcharset="?([^";\s]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder();
  }
}

function fromBase64(body: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(body.replace(/[^a-z\d+/]/gi, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** What is not encoded is a character of the file, which was read as UTF-8 itself. */
function fromQuotedPrintable(body: string): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = body.replace(/=[ \t]*(?:\r\n?|\n)/g, '').split(/((?:=[\da-f]{2})+)/i);
  const bytes = pieces.map((piece, at) =>
    at % 2 === 0
      ? encoder.encode(piece)
      : Uint8Array.from(piece.slice(1).split('='), (hex) => Number.parseInt(hex, 16)),
  );
  const all = new Uint8Array(bytes.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of bytes) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
