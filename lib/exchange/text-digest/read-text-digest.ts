import type { PaperFacts } from '../../papers/paper.ts';
import { titleKey } from '../../papers/title.ts';
import { footAt, isNameInFoot, spreadFoot, type Foot } from './foot.ts';
import { isFurniture, isHeading } from './furniture.ts';
import { linesOf, type Line } from './lines.ts';
import { tellTitles } from './tell-titles.ts';

/** One paper of a pasted page. */
export interface TextEntry extends PaperFacts {
  /** The date as written, `Jun 9`; `published` has it as far as its year is known. */
  readonly dateText?: string;
  /** Absent where none is shown, which is how the page shows that there are none. */
  readonly comments?: number;
}

export interface ReadOptions {
  /** When the text was copied: gives dates without a year theirs. */
  readonly capturedAt?: Date;
}

/** The text of one paper or several, up to a foot or the end. */
interface Stretch {
  readonly texts: readonly string[];
  readonly foot?: Foot;
}

/**
 * Reads the text of a Hugging Face papers page, as one gets it by selecting all and copying: some lines of the
 * page's own, then for each paper its title, its abstract and, in some, the number of authors, the date and
 * the number of comments. Any line ends, with or without the lines at the top, with or without abstracts.
 * Text without any line that only this page has is taken for a digest only if its titles have abstracts.
 * @returns the papers in the text's order; none for a text of another kind.
 */
export function readTextDigest(text: string, { capturedAt }: ReadOptions = {}): TextEntry[] {
  const year = capturedAt?.getUTCFullYear();
  const lines = linesOf(text).flatMap((line) => spreadFoot(line, year));
  const stretches = stretchesOf(lines, year);
  const entries = stretches.flatMap(entriesOf);
  const isKnown = stretches.some(({ foot }) => foot) || lines.some((line) => isHeading(line.text));
  return isKnown || looksLikeDigest(entries) ? entries : [];
}

/** Nearly every title has an abstract of some length, which notes, mails and lists of other kinds have not. */
function looksLikeDigest(entries: readonly TextEntry[]): boolean {
  const long = entries.filter(({ abstract = '' }) => abstract.length >= 100);
  return long.length >= entries.length * 0.8;
}

function stretchesOf(lines: readonly Line[], year: number | undefined): Stretch[] {
  const stretches: Stretch[] = [];
  let texts: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.text ?? '';
    const found = footAt(lines, at, year);
    const isName = !found && texts.length > 0 && isNameInFoot(lines, at) && footAt(lines, at + 1, year);
    if (found) {
      stretches.push({ texts, foot: found.foot });
      texts = [];
      at += found.length - 1;
    } else if (!isName && !isFurniture(line)) texts.push(line);
  }
  return texts.length > 0 ? [...stretches, { texts }] : stretches;
}

/** The foot is that of the last paper above it. Prose before the first title is of a paper that is cut off. */
function entriesOf({ texts, foot }: Stretch): TextEntry[] {
  const papers: { title: string; paragraphs: string[] }[] = [];
  tellTitles(texts, foot !== undefined).forEach((part, at) => {
    const text = texts[at] ?? '';
    if (part === 'title') papers.push({ title: text, paragraphs: [] });
    else papers.at(-1)?.paragraphs.push(text);
  });
  return papers.flatMap(({ title, paragraphs }, at) =>
    entryOf(title, paragraphs, at === papers.length - 1 ? foot : undefined),
  );
}

/** Nothing for a title without a letter or number: it is no title. */
function entryOf(title: string, paragraphs: readonly string[], foot: Foot | undefined): TextEntry[] {
  const key = titleKey(title);
  if (key === undefined) return [];
  const { authorCount, date, comments } = foot ?? {};
  const entry: TextEntry = {
    key,
    ids: [],
    title,
    ...(authorCount !== undefined && { authorCount }),
    ...(paragraphs.length > 0 && { abstract: paragraphs.join('\n\n') }),
    ...(date?.iso !== undefined && { published: date.iso }),
    ...(date && { dateText: date.text }),
    ...(comments !== undefined && { comments }),
  };
  return [entry];
}
