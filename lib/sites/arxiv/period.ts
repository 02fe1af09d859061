/**
 * The month or year that a list is of, as `2023-03` or `2023`. Written `2023-03`, `2023-3`, `202303`, `2023`, `23`, and
 * formerly `2303`. Four digits that could be a year are one: arXiv itself reads them so since 2023
 * (arxiv-browse, `year_month`).
 */
export function periodAt({ searchParams }: URL, inPath: string): string | undefined {
  const asked = searchParams.get('year');
  const month = searchParams.get('month');
  if (!asked) return readPeriod(inPath);
  return readPeriod(month && month !== 'all' ? `${fullYear(asked)}-${month}` : asked);
}

function readPeriod(text: string): string | undefined {
  const [, year = '', month = ''] = /^((?:19|20)\d{2})-?(\d{1,2})?$/.exec(text) ?? [];
  if (year) return withMonth(year, month);
  const [, yy = '', mm = ''] = /^(\d{2})(\d{2})?$/.exec(text) ?? [];
  return yy ? withMonth(fullYear(yy), mm) : undefined;
}

function withMonth(year: string, month: string): string | undefined {
  if (month === '') return year;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/** arXiv began in 1991. */
function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) >= 91 ? `19${year}` : `20${year}`;
}
