import type { TagCount } from '../digest/tag-count.ts';
import type { Store } from './database.ts';

/** The reader's own tags, most used first, then by name. Walks through the store's index of tags: no paper is read, but each line of it. */
export async function tagCounts(db: Store): Promise<TagCount[]> {
  const tags = await db.library.orderBy('tags').keys();
  const counts = new Map<string, number>();
  for (const tag of tags) {
    if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, papers]) => ({ tag, papers }))
    .sort((a, b) => b.papers - a.papers || a.tag.localeCompare(b.tag));
}
