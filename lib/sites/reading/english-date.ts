const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_FIRST = /\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}),? (\d{4})\b/;
const DAY_FIRST = /\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]*\.?,? (\d{4})\b/;
const YEAR_FIRST = /\b(\d{4}) ([A-Z][a-z]{2})[a-z]*(?: (\d{1,2}))?\b/;
const MONTH_ONLY = /\b([A-Z][a-z]{2})[a-z]*\.?,? (\d{4})\b/;
const NUMBERS = /\b(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?![\d])/;
const YEAR = /\b((?:19|20)\d{2})\b/;

/** `Published on Jul 25, 2024` -> `2024-07-25`; `undefined` where no year is given. */
export function isoDay(text: string): string | undefined {
  const [, month = '', day = '', year = ''] = MONTH_FIRST.exec(text) ?? [];
  return iso(year, monthNumber(month), day);
}

/**
 * The first date in a text, as much of it as is said: `2 December, 2025`, `Mon, 3 Mar 2023`, `Jul 25, 2024`, `Dec 2 2025` and
 * `2023/11/21` to the day, `2023 Nov` and `March 2021` to the month, `2023` alone to the year.
 */
export function isoDate(text: string): string | undefined {
  const [, month1 = '', day1 = '', year1 = ''] = MONTH_FIRST.exec(text) ?? [];
  const [, day2 = '', month2 = '', year2 = ''] = DAY_FIRST.exec(text) ?? [];
  const [, year3 = '', month3 = '', day3 = ''] = YEAR_FIRST.exec(text) ?? [];
  const [, year4 = '', month4 = '', day4 = ''] = NUMBERS.exec(text) ?? [];
  const [, month5 = '', year5 = ''] = MONTH_ONLY.exec(text) ?? [];
  return (
    iso(year1, monthNumber(month1), day1) ??
    iso(year2, monthNumber(month2), day2) ??
    iso(year3, monthNumber(month3), day3) ??
    iso(year4, Number(month4), day4) ??
    iso(year5, monthNumber(month5), '') ??
    YEAR.exec(text)?.[1]
  );
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
