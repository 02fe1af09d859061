import { describe, expect, test } from 'vitest';
import { matchingPassage } from '../../../components/matching-passage.ts';
import { closestInWords, listInWords, runningInWords } from '../../../components/results-words.ts';
import { resultsOf, tagCounts } from '../../../components/results.ts';
import { createShelf } from '../../../components/saved-shelf.ts';
import { authorsInWords } from '../../../components/listed-paper.ts';
import { aPaper, saved } from './a-library.ts';

const OLD = saved(aPaper('2001.00001', { title: 'Old pruning' }), 1, { tags: ['cnn', 'nas'] });
const NEW = saved(aPaper('2401.00002', { title: 'New pruning' }), 2, { tags: ['cnn'] });

async function aShelf() {
  const shelf = createShelf(({ reading }) => reading?.savedAt !== undefined);
  await shelf.stock([OLD, NEW, aPaper('2501.00003', { title: 'Pruning, not saved' })]);
  return shelf;
}
const keys = (papers: Iterable<{ key: string }>) => [...papers].map(({ key }) => key);

describe('a shelf of papers', () => {
  test('holds what belongs there, newest first', async () => {
    expect(keys((await aShelf()).papers.values())).toEqual([NEW.key, OLD.key]);
  });

  test('a paper that is no longer saved leaves list and index, one that comes back returns to its place', async () => {
    const shelf = await aShelf();
    shelf.update([NEW.key], [aPaper('2401.00002', { title: 'New pruning' })]);
    expect(keys(resultsOf('pruning', shelf.papers, shelf.index).papers)).toEqual([OLD.key]);
    shelf.update([NEW.key], [NEW]);
    expect(keys(shelf.papers.values())).toEqual([NEW.key, OLD.key]);
    expect(resultsOf('new', shelf.papers, shelf.index).papers).toEqual([NEW]);
  });
});

describe('results', () => {
  test('a query that asks nothing yet lists everything', async () => {
    const { papers, index } = await aShelf();
    expect(resultsOf('tag:', papers, index).papers).toHaveLength(2);
  });

  test('where nothing has all words, those that come closest', async () => {
    const { papers, index } = await aShelf();
    const { papers: found, closestTo } = resultsOf('old zebra', papers, index);
    expect(keys(found)).toEqual([OLD.key]);
    expect(closestTo).toEqual(['old', 'zebra']);
  });

  test('tags count once a paper, most used first', () => {
    expect(tagCounts([OLD, NEW])).toEqual([
      { tag: 'cnn', papers: 2 },
      { tag: 'nas', papers: 1 },
    ]);
  });
});

describe('in words', () => {
  test('counts', () => {
    const listed = { scope: 'library', searched: true, closest: false } as const;
    expect(listInWords({ ...listed, papers: 1 })).toBe('1 result');
    expect(listInWords({ ...listed, papers: 12_000 })).toBe('12,000 results');
    expect(listInWords({ ...listed, papers: 214, searched: false })).toBe('214 papers, newest first');
    expect(runningInWords({ done: 12_000, total: 40_000 })).toBe('Reading 12,000 of 40,000 papers');
  });

  test('what nothing has', () => {
    expect(closestInWords(['a', 'b'], 3)).toBe('Nothing has all of “a”, “b”; closest:');
    expect(closestInWords(['a'], 0)).toBe('Nothing has “a”.');
    expect(closestInWords([], 0)).toBe('Nothing passes these filters.');
  });

  test('authors, as many as are known', () => {
    expect(authorsInWords(aPaper('1', { authorCount: 7 }))).toBe('7 authors');
    expect(authorsInWords(aPaper('1', { authors: ['A', 'B', 'C'] }))).toBe('A, B, C');
    expect(authorsInWords(aPaper('1', { authors: ['A', 'B', 'C', 'D', 'E'] }))).toBe('A, B +3');
    expect(authorsInWords(aPaper('1'))).toBe('');
  });
});

describe('the passage that answers', () => {
  const paper = aPaper('1', {
    title: 'NUPES',
    abstract: 'A method that quantizes weights without retraining.',
  });

  test('stands there where the title does not show why the paper was found', () => {
    expect(matchingPassage(paper, ['retraining'])).toBe(paper.abstract);
  });

  test('and not where it does', () => {
    expect(matchingPassage(paper, ['nupes', 'retraining'])).toBeUndefined();
    expect(matchingPassage(paper, [])).toBeUndefined();
  });
});
