/** A text that is read from left to right, each letter once. */
export class TextCursor {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** What matches here; the pattern is sticky. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** `{…}` without its braces, those within it matched; undefined where it is not closed. */
  takeBraced(): string | undefined {
    return this.#text[this.#at] === '{' ? this.#takeTo('}', 0) : undefined;
  }

  /** `"…"` without its quotes; a quote within braces does not end it. */
  takeQuoted(): string | undefined {
    return this.#text[this.#at] === '"' ? this.#takeTo('"', 1) : undefined;
  }

  #takeTo(end: string, depthAtEnd: number): string | undefined {
    let depth = depthAtEnd;
    for (let at = this.#at; at < this.#text.length; at += 1) {
      const letter = this.#text[at];
      if (letter === '\\') at += 1;
      else if (letter === '{') depth += 1;
      else if (letter === '}') depth -= 1;
      if (letter === end && depth === depthAtEnd && at > this.#at) return this.#takeUpTo(at);
    }
    return undefined;
  }

  #takeUpTo(at: number): string {
    const inside = this.#text.slice(this.#at + 1, at);
    this.#at = at + 1;
    return inside;
  }
}
