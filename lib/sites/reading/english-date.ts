const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Day, month and year as `d`, `m` and `y`. */
const MONTH_FIRST = /\b(?<m>[A-Z][a-z]{2})[a-z]*\.? (?<d>\d{1,2}),? (?<y>\d{4})\b/;
const SHAPES = [
  MONTH_FIRST,
  /\b(?<d>\d{1,2}) (?<m>[A-Z][a-z]{2})[a-z]*\.?,? (?<y>\d{4})\b/,
  /\b(?<y>\d{4}) (?<m>[A-Z][a-z]{2})[a-z]*(?: (?<d>\d{1,2}))?\b/,
  /\b(?<y>\d{4})[-/](?<m>\d{1,2})(?:[-/](?<d>\d{1,2}))?(?![\d])/,
  /\b(?<m>[A-Z][a-z]{2})[a-z]*\.?,? (?<y>\d{4})\b/,
  /\b(?<y>(?:19|20)\d{2})\b/,
];

/** `Published on Jul 25, 2024` -> `2024-07-25`; `undefined` where no year is given. */
export function isoDay(text: string): string | undefined {
  return shaped(text, MONTH_FIRST);
}

/**
 * The first date in a text, as much of it as is said: `2 December, 2025`, `Mon, 3 Mar 2023`, `Jul 25, 2024`, `Dec 2 2025` and
 * `2023/11/21` to the day, `2023 Nov` and `March 2021` to the month, `2023` alone to the year.
 */
export function isoDate(text: string): string | undefined {
  return SHAPES.flatMap((shape) => shaped(text, shape) ?? [])[0];
}

function shaped(text: string, shape: RegExp): string | undefined {
  const { y, m, d = '' } = shape.exec(text)?.groups ?? {};
  return y === undefined || m === undefined ? y : iso(y, Number(m) || monthNumber(m), d);
}

/** Year and month, or day, as numbers; `undefined` for a month or a day that there is not. */
function iso(year: string, month: number, day: string): string | undefined {
  if (year === '' || month < 1 || month > 12 || Number(day) > 31) return undefined;
  const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`;
  return Number(day) > 0 ? `${yearAndMonth}-${day.padStart(2, '0')}` : yearAndMonth;
}

/** `3`, `March`, `2023` -> `2023-03-03`. */
export function isoOf(day: string, month: string, year: string): string | undefined {
  return iso(year, monthNumber(month.slice(0, 3)), day);
}

/** 1 to 12; 0 for a word that is no month. */
function monthNumber(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

/** `2026-09-28` -> `28 Sep 2026`. */
export function spokenDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${spokenMonth(`${year}-${month}`)}`;
}

/** `2026-09` -> `Sep 2026`. */
export function spokenMonth(date: string): string {
  const [year = '', month = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}
