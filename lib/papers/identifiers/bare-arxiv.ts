/** How far from a bare number the word may stand, in characters. */
const SAME_SENTENCE = 100;
/** `arXiv: 2401.00001, 2401.00002 and 2401.00003`: from one number to the next. */
const SAME_LIST = 12;

const END_OF_SENTENCE = /\n|[.!?]\s+(?=\p{Lu})/u;

/** No archive with a hyphen in its name is anything else than arXiv's: `hep-th/9901001`. */
const SPEAKS_FOR_ITSELF = /^[a-z]+-[a-z]+(?:\.[a-z-]+)?\//i;

/**
 * Does the sentence around text[start..end] say that this number is arXiv's? `1201.5678` may be anything:
 * a price, a version, a section.
 */
export function saysArxiv(
  text: string,
  start: number,
  end: number,
  previous?: { id: string; end: number },
): boolean {
  if (SPEAKS_FOR_ITSELF.test(text.slice(start, end))) return true;
  const before =
    text
      .slice(Math.max(0, start - SAME_SENTENCE), start)
      .split(END_OF_SENTENCE)
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + SAME_SENTENCE).split(END_OF_SENTENCE);
  return /arxiv/i.test(`${before} ${after}`) || isNextOfList(text, start, previous);
}

function isNextOfList(text: string, start: number, previous?: { id: string; end: number }): boolean {
  if (!previous?.id.startsWith('arxiv:') || start - previous.end > SAME_LIST) return false;
  return /^[\s,;&]*(?:and)?\s*$/.test(text.slice(previous.end, start));
}
