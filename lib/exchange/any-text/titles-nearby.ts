import { isTitle, tidied } from './line-title.ts';
import { isIdentifiersOnly, type MarkedLine } from './marked-line.ts';

/** How many lines above are looked through: a title, its authors, and a short abstract. */
const ABOVE = 6;
const LABELLED = /^\W*Title\s*:\s*(.+)$/iu;
const OTHER_FIELD =
  /^\W*(?:authors?|by|date|published|venue|subjects?|comments?|categories|abstract|code|github|source|tl;?dr)\b[^:]{0,20}:/iu;

/** The titles that stand above or below lines which have only an identifier; each is given once. */
export class TitlesNearby {
  readonly #taken = new Set<number>();
  readonly #lines: readonly MarkedLine[];

  constructor(lines: readonly MarkedLine[]) {
    this.#lines = lines;
  }

  /** The title of the paper whose identifier stands alone on this line; an empty string where none is near. */
  take(at: number): string {
    const at2 = this.#labelledBelow(at) ?? this.#above(at, true) ?? this.#below(at) ?? this.#above(at, false);
    if (at2 === undefined) return '';
    this.#taken.add(at2);
    const text = this.#lines[at2]?.marked ?? '';
    return tidied(LABELLED.exec(text)?.[1] ?? text);
  }

  /** `[1] arXiv:2401.00001 [pdf]`, and `Title: …` on the next line, as a copied listing of arXiv has it. */
  #labelledBelow(at: number): number | undefined {
    return [at + 1, at + 2].find((below) => LABELLED.test(this.#lines[below]?.marked ?? ''));
  }

  /** In the line's own paragraph its first line, else the nearest that looks like a title. */
  #above(at: number, sameParagraph: boolean): number | undefined {
    const candidates: number[] = [];
    for (let above = at - 1; above >= Math.max(0, at - ABOVE); above -= 1) {
      const next = this.#lines[above + 1];
      const line = this.#lines[above];
      if (!line || line.found.length > 0 || this.#taken.has(above)) break;
      if (sameParagraph && next?.apart === true) break;
      if (looksLikeTitle(line)) candidates.push(above);
    }
    return sameParagraph ? candidates.at(-1) : candidates[0];
  }

  #below(at: number): number | undefined {
    const line = this.#lines[at + 1];
    return line && !line.apart && line.found.length === 0 && looksLikeTitle(line) ? at + 1 : undefined;
  }
}

function looksLikeTitle(line: MarkedLine): boolean {
  const text = tidied(line.marked);
  const isSentence = /\p{Ll}[.!]["”)]?$/u.test(line.marked.trim()) && text.length > 100;
  const isIntroduction = /:\s*$/.test(line.marked);
  const isNames =
    /,/.test(text) &&
    !/(?<![\p{L}.'-])\p{Ll}{3,}/u.test(text.replace(/\b(?:and|van|von|der|den|de|la|et al)\b/g, ''));
  return (
    isTitle(text) &&
    !isIdentifiersOnly(line) &&
    !isSentence &&
    !isIntroduction &&
    !isNames &&
    !OTHER_FIELD.test(line.marked)
  );
}
