/** A line of a mail, and where it stands in its text. */
export interface MailLine {
  /** Without the quote signs before it and the white space around it. */
  readonly text: string;
  /** As it stands, without the white space at its end. */
  readonly raw: string;
  /** How many quote signs stand before it. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** Lines end as any system ends them; `start` and `end` enclose `text`. */
export function linesOfMail(text: string): MailLine[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({ 0: whole, index }) => {
    const raw = whole.trimEnd();
    const quote = /^[>\s]*/.exec(raw)?.[0] ?? '';
    const start = index + quote.length;
    return {
      text: raw.slice(quote.length),
      raw,
      depth: quote.split('>').length - 1,
      start,
      end: index + raw.length,
    };
  });
}

/** The line's text when the mail is quoted `depth` times: further `>` are the text's own, as in `> 5 GeV`. */
export function unquoted(line: MailLine, depth: number): string {
  if (line.depth <= depth) return line.text;
  let text = line.raw.trimStart();
  for (let i = 0; i < depth; i++) text = text.slice(1).trimStart();
  return text;
}
