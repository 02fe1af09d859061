import { describe, expect, test } from 'vitest';
import type { PaperFacts, PaperId, PaperKey } from '../../../lib/papers/paper.ts';
import { score } from './score.ts';

describe('how a reading is held against what a page has', () => {
  test('what is missing and what is not there are named, and lower different parts', () => {
    const result = score(
      [paper('arxiv:9912.90001', 'A'), paper('arxiv:9912.90009', 'No paper of it')],
      [
        { key: 'arxiv:9912.90001', title: 'A' },
        { key: 'arxiv:9912.90002', title: 'B' },
      ],
    );
    expect(result).toMatchObject({ recall: 0.5, precision: 0.5, titles: 1 });
    expect(result.missing).toEqual(['arxiv:9912.90002 B']);
    expect(result.notThere).toEqual(['arxiv:9912.90009 No paper of it']);
  });

  test('a paper that stands there twice is found once', () => {
    const twice = [paper('arxiv:9912.90001', 'A'), paper('arxiv:9912.90001', 'A')];
    expect(score(twice, [{ key: 'arxiv:9912.90001', title: 'A' }])).toMatchObject({
      recall: 1,
      precision: 1,
    });
  });

  test('where a page gives no identifier, the title is enough; where it gives one, it is not', () => {
    const found = [paper('doi:10.9999/1', 'Knots and nets')];
    expect(score(found, [{ key: null, title: 'Knots and Nets.' }])).toMatchObject({
      recall: 1,
      precision: 1,
    });
    expect(score(found, [{ key: 'doi:10.9999/2', title: 'Knots and nets' }]).recall).toBe(0);
  });

  test('a title may differ by line breaks and by signs of TeX, not by capitals', () => {
    const titleOf = (title: string) =>
      score(
        [paper('arxiv:9912.90001', title)],
        [{ key: 'arxiv:9912.90001', title: 'On $\\mathbb{Z}$ twice' }],
      ).titles;
    expect(titleOf('On mathbbZ  twice')).toBe(1);
    expect(titleOf('on mathbbZ twice')).toBe(0);
  });

  test('version, marker and DOI count where the page has them', () => {
    const found = [{ ...paper('arxiv:9912.90001', 'A'), version: 1, marker: 'new' as const }];
    const truth = { key: 'arxiv:9912.90001', title: 'A' };
    expect(score(found, [truth]).otherFacts).toEqual([]);
    expect(score(found, [{ ...truth, version: 2, marker: 'rep', doi: '10.9999/1' }]).otherFacts).toEqual([
      'arxiv:9912.90001 is v1, not v2',
      'arxiv:9912.90001 is new, not rep',
      'arxiv:9912.90001 has no 10.9999/1',
    ]);
  });

  test('a page without papers allows for nothing', () => {
    expect(score([], [])).toMatchObject({ recall: 1, precision: 1 });
    expect(score([paper('arxiv:9912.90001', 'A')], []).precision).toBe(0);
  });
});

function paper(id: string, title: string): PaperFacts {
  return { key: id as PaperKey, ids: [id as PaperId], title };
}
