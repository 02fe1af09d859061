import type { Line } from './lines.ts';
import { parseDateLine, type SpokenDate } from './spoken-date.ts';

/** What stands below a paper in the search layout: `• 4 authors`, `·`, `Jun 30, 2020 1`. */
export interface Foot {
  readonly authorCount?: number;
  readonly date?: SpokenDate;
  readonly comments?: number;
}

const AUTHORS = /^[•·∙*-]?\s*(\d+) authors?$/i;
const DOT = /^[·•∙]$/;
const BETWEEN = /\s*[·∙]\s*/;

/** Takes a foot on one line (`• 4 authors · Jun 30, 2020`) apart, as the page's own text has it on three. */
export function spreadFoot(line: Line, year?: number): Line[] {
  const parts = line.text.split(BETWEEN).filter((part) => part !== '');
  const isFoot = parts.length > 1 && parseDateLine(parts.at(-1) ?? '', year) !== undefined;
  if (!isFoot || line.text.length > 120) return [line];
  return parts.flatMap((text, at) =>
    at === 0
      ? [{ text, apart: line.apart }]
      : [
          { text: '·', apart: false },
          { text, apart: false },
        ],
  );
}

/** The foot that begins at this line, and how many lines it takes; `undefined` where none begins. */
export function footAt(
  lines: readonly Line[],
  at: number,
  year?: number,
): { foot: Foot; length: number } | undefined {
  const authors = AUTHORS.exec(lines[at]?.text ?? '')?.[1];
  let next = authors === undefined ? at : at + 1;
  while (isDot(lines[next])) next += 1;
  if (next === at) return undefined;
  const dated = parseDateLine(lines[next]?.text ?? '', year);
  if (authors === undefined && !dated) return undefined;
  if (dated) next += 1;
  const below = dated && dated.comments === undefined ? numberBelow(lines[next]) : undefined;
  if (below !== undefined) next += 1;
  const comments = dated?.comments ?? below;
  return {
    foot: {
      ...(authors !== undefined && { authorCount: Number(authors) }),
      ...(dated && { date: dated.date }),
      ...(comments !== undefined && { comments }),
    },
    length: next - at,
  };
}

/** An organisation's name may stand in place of the number of authors: apart, and straight above the dot. */
export function isNameInFoot(lines: readonly Line[], at: number): boolean {
  const [name, dot] = [lines[at], lines[at + 1]];
  return name?.apart === true && !isDot(name) && isDot(dot) && dot?.apart === false;
}

function isDot(line: Line | undefined): boolean {
  return line !== undefined && DOT.test(line.text);
}

/** The number of comments may stand on a line of its own, straight below the date. */
function numberBelow(line: Line | undefined): number | undefined {
  return line && !line.apart && /^\d+$/.test(line.text) ? Number(line.text) : undefined;
}
