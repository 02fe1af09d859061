import { withMissing } from '../paper-record.ts';
import type { PaperRecord } from '../records.ts';

/**
 * What two records tell of one paper, under the key that the store knows it by. The record that met it first gives
 * title and site, as it does when a paper is met on pages; the other fills what is missing. So the order in which
 * files come in does not matter. Two of the same instant: by title, else the stored one stays.
 */
export function mergePapers(stored: PaperRecord, came: PaperRecord): PaperRecord {
  const [first, second] = isFirst(stored, came) ? [stored, came] : [came, stored];
  const changedAt = Math.max(stored.changedAt, came.changedAt);
  const site = first.site ?? second.site;
  return {
    ...withMissing(first, second, changedAt),
    ...(site === undefined ? {} : { site }),
    key: stored.key,
    changedAt,
  };
}

function isFirst(stored: PaperRecord, came: PaperRecord): boolean {
  return stored.metAt === came.metAt ? stored.title <= came.title : stored.metAt < came.metAt;
}
