/** First and last page, as written: `155`, `157`; `e8`. */
export interface Pages {
  readonly first: string;
  readonly last: string;
}

/** `155-7` and `155-157` are the same pages; no page at all is `undefined`. */
export function pagesOf(text: string | undefined): Pages | undefined {
  const [first, last] = text?.toLowerCase().match(/[a-z]{0,6}\d+[a-z]?/g) ?? [];
  if (first === undefined) return undefined;
  const from = first.replace(/^(?:pp?|pages?)(?=\d)/, '').replace(/^0+(?=\d)/, '');
  return { first: from, last: last === undefined ? from : lengthened(from, last.replace(/^0+(?=\d)/, '')) };
}

function lengthened(first: string, last: string): string {
  return last.length < first.length && /^\d+$/.test(first + last)
    ? first.slice(0, first.length - last.length) + last
    : last;
}

/** The number in `4 (1) (no pagination)` or `Vol. 12`. */
export function leadingNumber(text: string | undefined): string | undefined {
  return text === undefined
    ? undefined
    : (/\d+/.exec(text)?.[0].replace(/^0+(?=\d)/, '') ?? (text.toLowerCase().trim() || undefined));
}

/** The year in `2003.0`, `in 1995,`, `2011 Jan`. */
export function yearOf(text: string | undefined): number | undefined {
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(text ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}
