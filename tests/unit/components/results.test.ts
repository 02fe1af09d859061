import { describe, expect, test } from 'vitest';
import { matchingPassage } from '../../../components/matching-passage.ts';
import { closestInWords } from '../../../components/closest-words.ts';
import { buildingInWords, runningInWords } from '../../../components/progress-words.ts';
import { listInWords } from '../../../components/results-words.ts';
import { authorsInWords } from '../../../components/listed-paper.ts';
import { aPaper } from './a-library.ts';

describe('in words', () => {
  test('counts', () => {
    const listed = { scope: 'library', open: false, searched: true, closest: false } as const;
    expect(listInWords({ ...listed, papers: 1 })).toBe('1 result');
    expect(listInWords({ ...listed, papers: 12_000 })).toBe('12,000 results');
    expect(listInWords({ ...listed, papers: 400, open: true })).toBe('At least 400 results');
    expect(listInWords({ ...listed, papers: 214, searched: false })).toBe('214 papers, newest first');
    expect(buildingInWords({ done: 2048, total: 40_000 })).toBe(
      'Indexing 2,048 of 40,000 papers: not all can be found yet',
    );
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
