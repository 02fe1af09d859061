/** Where a link leads, as far as a reader of identifiers asks. */
export interface Address {
  /** Lower case, without port. Empty where a relative link has no page. */
  readonly host: string;
  /** Percent-decoded once, without query and fragment; starts with `/`. */
  readonly path: string;
  /** As it stands in the link, without `?`. */
  readonly query: string;
}

const SLASH = 47;
const COLON = 58;
const QUESTION_MARK = 63;
const NUMBER_SIGN = 35;

/** The host that begins at `from` in a link, in lower case. */
export function hostAt(link: string, from: number): string {
  return link.slice(from, endOfHost(link, from)).toLowerCase();
}

export function endOfHost(link: string, from: number): number {
  for (let at = from; at < link.length; at += 1) {
    const code = link.charCodeAt(at);
    if (code === SLASH || code === COLON || code === QUESTION_MARK || code === NUMBER_SIGN) return at;
  }
  return link.length;
}

/** Takes apart what follows the host: `:443/abs/2401.00001?context=cs#S1`. */
export function addressAt(host: string, rest: string): Address {
  const fragmentAt = rest.indexOf('#');
  const whole = fragmentAt < 0 ? rest : rest.slice(0, fragmentAt);
  const queryAt = whole.indexOf('?');
  const beforeQuery = queryAt < 0 ? whole : whole.slice(0, queryAt);
  const path = decodeOnce(beforeQuery.startsWith(':') ? beforeQuery.replace(/^:\d*/, '') : beforeQuery);
  return { host, path, query: queryAt < 0 ? '' : whole.slice(queryAt + 1) };
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
