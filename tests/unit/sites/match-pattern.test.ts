import { describe, expect, test } from 'vitest';
import { SITES, siteAt } from '../../../lib/sites/all.ts';
import { matchesPattern } from '../../../lib/sites/match-pattern.ts';

describe('a match pattern takes in what the browser would', () => {
  test.each([
    ['https://arxiv.org/list/*', 'https://arxiv.org/list/cs.LG/new', true],
    ['https://arxiv.org/list/*', 'https://arxiv.org/listing', false],
    ['https://arxiv.org/list/*', 'http://arxiv.org/list/cs.LG/new', false],
    ['https://arxiv.org/list/*', 'https://evil.example/https://arxiv.org/list/', false],
    ['https://arxiv.org/list/*', 'https://arxiv.org.evil.example/list/x', false],
    ['https://*.arxiv.org/*', 'https://export.arxiv.org/abs/1', true],
    ['https://*.arxiv.org/*', 'https://arxiv.org/abs/1', true],
    ['https://*.arxiv.org/*', 'https://notarxiv.org/abs/1', false],
    ['https://huggingface.co/papers*', 'https://huggingface.co/papers?q=x#y', true],
    ['https://a.example/*/papers/*/end', 'https://a.example/x/papers/y/end', true],
    ['https://a.example/*/papers/*/end', 'https://a.example/x/papers/end', false],
    ['https://a.example/only', 'https://a.example/only', true],
    ['https://a.example/only', 'https://a.example/only/more', false],
  ])('%s and %s: %s', (pattern, address, takesIn) => {
    expect(matchesPattern(pattern, new URL(address))).toBe(takesIn);
  });
});

test('no address belongs to two sites', () => {
  const addresses = SITES.flatMap(({ examples: { digests, papers } }) => [...digests, ...papers]);
  for (const address of addresses) {
    const url = new URL(address);
    const owner = siteAt(url);
    expect(
      siteAt(
        url,
        SITES.filter((site) => site !== owner),
      ),
      address,
    ).toBeUndefined();
  }
});
