import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArxivId } from '../../../lib/papers/arxiv.ts';

describe('an arXiv id', () => {
  test.each([
    ['2401.00001', 'arxiv:2401.00001', undefined],
    ['2401.00001v12', 'arxiv:2401.00001', 12],
    ['0704.0001', 'arxiv:0704.0001', undefined],
    ['1412.9999', 'arxiv:1412.9999', undefined],
    ['1501.00001', 'arxiv:1501.00001', undefined],
    ['hep-th/9901001v2', 'arxiv:hep-th/9901001', 2],
    ['HEP-TH/9901001', 'arxiv:hep-th/9901001', undefined],
    ['math.GT/0309136', 'arxiv:math/0309136', undefined],
    ['cond-mat.stat-mech/0309136', 'arxiv:cond-mat/0309136', undefined],
    ['solv-int/9701001v1', 'arxiv:solv-int/9701001', 1],
  ])('%s is %s, version %s', (text, id, version) => {
    expect(parseArxivId(text)).toEqual(version === undefined ? { id } : { id, version });
  });

  test.each([
    '0703.1234',
    '0713.0001',
    '0704.0000',
    '0707.123456',
    '1501.0001',
    '1412.00001',
    'hep-th/0704001',
    'quant-ph/9409000',
    'hep-th/99010011',
    'nonsense/9901001',
    '2401.00001v0',
    '2608.glm-5',
    '',
  ])('%j is none', (text) => {
    expect(parseArxivId(text)).toBeUndefined();
  });

  test('a version never changes which paper it is', () => {
    const month = fc.tuple(fc.integer({ min: 15, max: 49 }), fc.integer({ min: 1, max: 12 }));
    const number = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(month, number, fc.integer({ min: 1, max: 99 }), ([yy, mm], nth, version) => {
        const id = `${yy}${String(mm).padStart(2, '0')}.${String(nth).padStart(5, '0')}`;
        expect(parseArxivId(`${id}v${version}`)).toEqual({ id: `arxiv:${id}`, version });
        expect(parseArxivId(id)).toEqual({ id: `arxiv:${id}` });
      }),
    );
  });
});
