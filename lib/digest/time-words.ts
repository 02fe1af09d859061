const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A moment as people say it: `just now`, `5 min ago`, `3 hours ago`, `yesterday`, `3 days ago`; from a
 * week on a date, `on 3 Mar`, with the year where it is another one. In local time.
 *
 * @param at epoch milliseconds; a moment in the future (a clock set back) is `just now`.
 */
export function ago(at: number, now: number): string {
  const past = now - at;
  if (past < MINUTE) return 'just now';
  if (past < HOUR) return `${Math.floor(past / MINUTE)} min ago`;
  if (past < 12 * HOUR || daysBetween(at, now) === 0) return hoursAgo(Math.floor(past / HOUR));
  const days = daysBetween(at, now);
  if (days < 7) return days === 1 ? 'yesterday' : `${days} days ago`;
  return `on ${dayAndMonth(at, now)}`;
}

function hoursAgo(hours: number): string {
  return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
}

/** Midnights between two moments. */
function daysBetween(at: number, now: number): number {
  return Math.round((midnight(now) - midnight(at)) / DAY);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function dayAndMonth(at: number, now: number): string {
  const date = new Date(at);
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : ` ${date.getFullYear()}`;
  return `${date.getDate()} ${MONTHS[date.getMonth()]}${year}`;
}
