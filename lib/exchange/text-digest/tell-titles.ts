/** What a line of a digest is: the title of a paper, or a paragraph of its abstract. */
export type Part = 'title' | 'prose';

/*
 * Neither the length of a line nor its place tells alone: titles may be questions or long, abstracts short, in
 * several paragraphs, or missing. So each line is given a cost for being the one and the other, each step from
 * line to line as well, and the reading with the lowest sum wins (Viterbi's algorithm). The costs are set by
 * hand and held by the tests: one point is a weak sign, three a strong one.
 */

/** A title without abstract, and a second paragraph, both happen, but not often. */
const TITLE_AFTER_TITLE = 1.5;
const PROSE_AFTER_PROSE = 1.5;
/** A text that was not copied from its beginning may begin in the middle of an abstract. */
const PROSE_AT_FIRST = 4;
/** Where each paper ends in a foot, no second title is expected above it. */
const TITLE_INSIDE_ENTRY = 6;

const FULL_STOP = /[.\u3002]["'”’)\]]*$/u;
const SENTENCE_BREAK = /\p{Ll}[)\]”"']*[.?!] +["'“(]?\p{Lu}/gu;
const SPEAKS = /\b(?:we|our|this (?:paper|work|study|article|survey))\b/iu;
const ADDRESS = /https?:\/\/|\bavailable at\b/i;

/**
 * Tells titles from the paragraphs below them.
 * @param lines one paper's or several papers' text, in order.
 * @param closed the lines end in the foot of a paper, as those of each paper in this text do.
 */
export function tellTitles(lines: readonly string[], closed: boolean): Part[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const newTitle = closed ? TITLE_INSIDE_ENTRY : 0;
  const newProse = closed ? 0 : PROSE_AFTER_PROSE;
  let title: Path = { part: 'title', cost: likeProse(first) };
  let prose: Path = { part: 'prose', cost: likeTitle(first) + PROSE_AT_FIRST };
  for (const line of others) {
    const asTitle = likeProse(line) + newTitle;
    const asProse = likeTitle(line);
    [title, prose] = [
      cheaper(step(title, 'title', asTitle + TITLE_AFTER_TITLE), step(prose, 'title', asTitle)),
      cheaper(step(title, 'prose', asProse), step(prose, 'prose', asProse + newProse)),
    ];
  }
  return partsOf(cheaper(title, prose));
}

/** The cheapest reading of the lines up to one, given what that one is. */
interface Path {
  readonly part: Part;
  readonly cost: number;
  readonly before?: Path;
}

function step(before: Path, part: Part, cost: number): Path {
  return { part, cost: before.cost + cost, before };
}

function cheaper(a: Path, b: Path): Path {
  return a.cost <= b.cost ? a : b;
}

function partsOf(last: Path): Part[] {
  const parts: Part[] = [];
  for (let path: Path | undefined = last; path; path = path.before) parts.push(path.part);
  return parts.toReversed();
}

/** What speaks against a line being a title. */
function likeProse(line: string): number {
  const breaks = line.match(SENTENCE_BREAK)?.length ?? 0;
  return (
    Math.max(0, (line.length - 180) / 60) +
    (FULL_STOP.test(line) ? 4 : 0) +
    Math.min(2, breaks) * 2 +
    (SPEAKS.test(line) ? 1 : 0) +
    (ADDRESS.test(line) ? 3 : 0)
  );
}

/** What speaks against a line being a paragraph of an abstract. */
function likeTitle(line: string): number {
  return (
    Math.max(0, (400 - line.length) / 160) +
    (FULL_STOP.test(line) || ADDRESS.test(line) ? 0 : 1.5) +
    (capitals(line) > 0.6 ? 2 : 0)
  );
}

/** Share of the longer words that begin with a capital letter. */
function capitals(line: string): number {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}
