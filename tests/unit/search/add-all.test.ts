import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { createIndex } from '../../../lib/search/paper-index.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { aPaper } from './a-paper.ts';

const papers = Array.from({ length: 25 }, (_, at) => aPaper(`Paper ${at}`, { key: `acl:${at}` as PaperKey }));

describe('a whole library', () => {
  it('is added in pieces, with a pause between and a number to show', async () => {
    const index = createIndex();
    const told: string[] = [];
    const pause = () => Promise.resolve(void told.push('pause'));
    await index.addAll(papers, {
      chunk: 10,
      pause,
      onProgress: (done, total) => told.push(`${done}/${total}`),
    });
    expect(told).toEqual(['10/25', 'pause', '20/25', 'pause', '25/25']);
    expect(index.search(parseQuery('paper'))).toHaveLength(25);
  });

  it('stops when it is told to, and keeps what it has', async () => {
    const index = createIndex();
    const stop = new AbortController();
    const adding = index.addAll(papers, { chunk: 10, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(adding).rejects.toBe(stop.signal.reason);
    expect(index.size).toBe(10);
  });

  it('may be added again while papers change', async () => {
    const index = createIndex();
    index.put(aPaper('Old words', { key: 'acl:3' as PaperKey }));
    await index.addAll([...papers, ...papers]);
    expect(index.size).toBe(25);
    expect(index.search(parseQuery('old words'))).toEqual([]);
  });
});
