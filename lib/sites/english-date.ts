const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WITH_YEAR = /\b([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})\b/;

/** `Published on Jul 25, 2024` -> `2024-07-25`; `undefined` where no year is given. */
export function isoDay(text: string): string | undefined {
  const [, name = '', day = '', year = ''] = WITH_YEAR.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `2026-09-28` -> `28 Sep 2026`. */
export function spokenDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${spokenMonth(`${year}-${month}`)}`;
}

/** `2026-09` -> `Sep 2026`. */
export function spokenMonth(iso: string): string {
  const [year = '', month = ''] = iso.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}
