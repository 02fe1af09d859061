import { describe, expect, test } from 'vitest';
import { arxivInByline, bylineFacts } from '../../../lib/sites/reading/scholar-byline.ts';

describe('Google Scholar’s green line', () => {
  test.each([
    ['A Ackermann, B Bach… - Maps Today, 2099 - maps.example', ['A Ackermann', 'B Bach'], '2099'],
    [
      'A Ackermann, B Bach\u00a0- Proceedings of the 2098 …, 2099\u00a0- dl.example',
      ['A Ackermann', 'B Bach'],
      '2099',
    ],
    ['A Ackermann, ..., Z Zuse - 1899', ['A Ackermann', 'Z Zuse'], '1899'],
    ['A Ackermann', ['A Ackermann'], undefined],
    ['A Ackermann - 2098 IEEE Conference on Maps …', ['A Ackermann'], undefined],
    ['Maps Today, 2099 - maps.example', undefined, '2099'],
    ['', undefined, undefined],
  ])('%s', (line, authors, published) => {
    expect(bylineFacts(line)).toEqual({ ...(authors && { authors }), ...(published && { published }) });
  });

  test.each([
    ['A Ackermann - arXiv preprint arXiv:9912.90001, 2099', 'arxiv:9912.90001'],
    ['A Ackermann - arXiv preprint arXiv:9912.90001v2, 2099 - arxiv.org', 'arxiv:9912.90001'],
    ['A Ackermann - arXiv preprint hep-th/9901001, 1999', undefined],
    ['A Ackermann - arXiv preprint arXiv:hep-th/9901001, 1999', 'arxiv:hep-th/9901001'],
    ['A Ackermann - arXiv preprint arXiv …, 2099 - arxiv.org', undefined],
    ['A Ackermann - arXiv preprint arXiv:9912.9000…, 2099', undefined],
    ['A Ackermann - arXiv preprint arXiv:9912.90001 …, 2099', undefined],
  ])('%s names %s', (line, id) => {
    expect(arxivInByline(line)?.id).toBe(id);
  });
});
