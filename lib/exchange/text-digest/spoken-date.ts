/** A day as Hugging Face writes it: `Jun 30, 2020`, or `Jun 30` in the year of the page itself. */
export interface SpokenDate {
  /** As written. */
  readonly text: string;
  /** ISO day; absent where no year is known. */
  readonly iso?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE = /^(?:Published on )?(([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:, (\d{4}))?)(?: (\d+))?$/;

/**
 * Reads `Jun 30, 2020`, `Jun 30`, `Published on Jun 30, 2020`, and the number of comments after it
 * (`Sep 16, 2023 1`).
 * @param year of a date that has none.
 */
export function parseDateLine(
  line: string,
  year?: number,
): { date: SpokenDate; comments?: number } | undefined {
  const [, text = '', name = '', day = '', written, comments] = DATE.exec(line) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > 31) return undefined;
  const known = written ?? year?.toString();
  const iso = known && `${known}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return {
    date: { text, ...(iso !== undefined && { iso }) },
    ...(comments !== undefined && { comments: Number(comments) }),
  };
}
