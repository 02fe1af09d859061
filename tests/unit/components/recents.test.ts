// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { recentsIn } from '../../../components/recents.ts';
import { aPaper, saved } from './a-library.ts';

beforeEach(() => localStorage.clear());

test('the first rows of the last time stand there before the store is open', () => {
  const papers = Array.from({ length: 20 }, (_, at) =>
    saved(aPaper(`2401.0000${at}`, { authors: ['A'], published: '2024-01' }), 20 - at, { tags: ['cnn'] }),
  );
  recentsIn(localStorage).write(papers);
  expect(recentsIn(localStorage).read()).toEqual(papers.slice(0, 9));
});

test('abstracts stay out: they would fill what is small and read at every start', () => {
  recentsIn(localStorage).write([aPaper('2401.00001', { abstract: 'x'.repeat(2000) })]);
  expect(JSON.stringify(recentsIn(localStorage).read()).length).toBeLessThan(400);
});

test.each(['', '{', '[]', '[{"key":"arxiv:1"}]', '{"key":1}', 'null'])('%s is no row', (kept) => {
  localStorage.setItem('recent papers', kept);
  expect(recentsIn(localStorage).read()).toEqual([]);
});
