import { decodeBody, decodeHeader } from './decode-body.ts';

/** The bodies of a mail file (.eml), decoded. */
export interface MailParts {
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
}

/** One part of a mail: its headers in lower case, and what they are about. */
interface RawPart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Parts within parts within parts: deeper is no mail that a person sent. */
const DEEPEST = 5;

/** Takes a mail file apart (RFC 5322 and MIME); undefined for a text that has not a mail's headers at its start. */
export function mailParts(source: string): MailParts | undefined {
  const lines = source.replace(/\r\n?/g, '\n').replace(/^[\ufeff\s]*(?:From \S[^\n]*\n)?/, '');
  const whole = partOf(lines);
  if (!whole.headers.has('mime-version') && !whole.headers.has('content-transfer-encoding')) return undefined;
  const parts = leaves(whole, DEEPEST);
  const text = bodyOfType(parts, 'text/plain');
  const html = bodyOfType(parts, 'text/html');
  return {
    subject: decodeHeader(whole.headers.get('subject') ?? ''),
    ...(text !== undefined && { text }),
    ...(html !== undefined && { html }),
  };
}

function partOf(source: string): RawPart {
  const end = source.indexOf('\n\n');
  const head = end < 0 ? source : source.slice(0, end);
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const headers = lines.flatMap((line): [string, string][] => {
    const [, name, value = ''] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), value]];
  });
  return { headers: new Map(headers), body: end < 0 ? '' : source.slice(end + 2) };
}

function leaves(part: RawPart, depth: number): RawPart[] {
  const boundary = /\bboundary="?([^";]+)"?/i.exec(part.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined || depth === 0) return [part];
  const [, ...inner] = part.body.split(`--${boundary}`);
  return inner
    .filter((text) => !text.startsWith('--'))
    .flatMap((text) => leaves(partOf(text.replace(/^[ \t]*\n/, '')), depth - 1));
}

/** All of a type, since a mail with attachments may have several. */
function bodyOfType(parts: readonly RawPart[], type: string): string | undefined {
  const own = parts.filter(({ headers }) =>
    (headers.get('content-type') ?? 'text/plain').toLowerCase().startsWith(type),
  );
  return own.length === 0 ? undefined : own.map(({ headers, body }) => decodeBody(body, headers)).join('\n');
}
