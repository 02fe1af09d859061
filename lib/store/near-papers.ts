import type { PaperKey } from '../papers/paper.ts';
import type { Store } from './database.ts';
import { formsOf } from './forms.ts';
import { verdictsFrom } from './verdicts.ts';

/**
 * Remembered papers that may be the same as this one: those that the reader has told apart from it, then those with
 * its title or one of its identifiers. Neither itself nor what is joined with it already.
 */
export async function nearPapers(db: Store, key: PaperKey): Promise<PaperKey[]> {
  return db.transaction('r', [db.papers, db.forms, db.verdicts], async () => {
    const [paper, words] = await Promise.all([db.papers.get(key), db.verdicts.toArray()]);
    const forms = paper ? await db.forms.bulkGet(formsOf(paper)) : [];
    const verdicts = verdictsFrom(words);
    const known = new Set([key, ...verdicts.sameAs(key)]);
    const near = [...verdicts.apartFrom(key), ...forms.flatMap((form) => form?.papers ?? [])];
    return [...new Set(near)].filter((one) => !known.has(one));
  });
}
