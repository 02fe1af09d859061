/** Where a link leads, as far as a rule asks. */
export interface Address {
  readonly host: string;
  /** Percent-decoded once, without query, fragment and the slashes at its end. */
  readonly path: string;
  /** As it stands in the link, without `?`. */
  readonly query: string;
}

/** In characters; no paper's address is longer, even in a redirector's. */
export const LONGEST = 4000;

/** A link with a host: the host, and what follows it. */
export const ON_THE_WEB = /^(?:https?:)?\/\/([^/?#:]*)(?::\d*)?([/?#][^]*|)$/i;

const PATH_AND_QUERY = /^([^?#]*)\??([^#]*)/;

/** Takes apart what follows the host: `/abs/2401.00001?context=cs#S1`. */
export function addressAt(host: string, rest: string): Address {
  const [, path = '', query = ''] = PATH_AND_QUERY.exec(rest) ?? [];
  return { host, path: decodeOnce(withoutLastSlashes(path)), query };
}

function withoutLastSlashes(path: string): string {
  let end = path.length;
  while (path.endsWith('/', end) && end > 0) end -= 1;
  return path.slice(0, end);
}

/** A malformed escape leaves the text as it is. */
export function decodeOnce(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
