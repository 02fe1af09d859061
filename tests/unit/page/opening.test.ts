import { describe, expect, test } from 'vitest';
import { opensPaper } from '../../../lib/page/opening.ts';
import type { PaperId } from '../../../lib/papers/paper.ts';

const opens = (href: string, ...ids: string[]) => opensPaper(href, { ids: ids as PaperId[] });

describe('a link opens its paper', () => {
  test.each([
    ['https://huggingface.co/papers/9912.00001', 'arxiv:9912.00001'],
    ['https://huggingface.co/papers/9912.00001#community', 'arxiv:9912.00001'],
    ['https://arxiv.org/abs/9912.00001v3', 'arxiv:9912.00001'],
    ['https://arxiv.org/pdf/9912.00001v2.pdf', 'arxiv:9912.00001'],
    ['https://www.arxiv.org/html/9912.00001v1/', 'arxiv:9912.00001'],
    ['http://export.arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136'],
    ['https://arxiv.org/pdf/hep-th/9901001v2', 'arxiv:hep-th/9901001'],
    ['https://www.alphaxiv.org/overview/9912.00001v1?chat=1', 'arxiv:9912.00001'],
  ])('%s', (href, id) => {
    expect(opens(href, 'doi:10.1145/1', id)).toBe(true);
    expect(opens(href, 'arxiv:9912.00002')).toBe(false);
    expect(opens(href)).toBe(false);
  });

  test.each([
    'https://huggingface.co/papers/date/2099-12-01',
    'https://huggingface.co/models/9912.00001',
    'https://arxiv.org/list/cs.LG/9912.00001',
    'https://arxiv.org.example/abs/9912.00001',
    'https://example.org/?to=https://arxiv.org/abs/9912.00001',
    'javascript:void 0',
  ])('%s opens none', (href) => {
    expect(opens(href, 'arxiv:9912.00001')).toBe(false);
  });
});
