import type { LinkVector } from './link-vector.ts';

export const OTHER_LINKS: readonly LinkVector[] = [
  [
    'https://www.google.com/url?sa=t&q=&url=https%3A%2F%2Farxiv.org%2Fabs%2F9912.90001&usg=x',
    'arxiv:9912.90001',
  ],
  [
    'https://www.google.co.uk/url?q=https://openreview.net/forum%3Fid%3Dzzzzzzzz99&source=gmail',
    'openreview:zzzzzzzz99',
  ],
  [
    'https://scholar.google.com/scholar_url?url=https://openreview.net/pdf?a=b&id=zzzzzzzz99&hl=en',
    'openreview:zzzzzzzz99',
  ],
  ['https://scholar.google.de/scholar_url?url=https://doi.org/10.1000/a%2Bb&hl=de', 'doi:10.1000/a+b'],
  ['/url?q=https://arxiv.org/abs/9912.90001', 'arxiv:9912.90001', 'https://www.google.com/search?q=x'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Farxiv.org%2Fabs%2F9912.90001&h=x', 'arxiv:9912.90001'],
  [
    'https://nam99.safelinks.protection.outlook.com/?url=https%3A%2F%2Farxiv.org%2Fabs%2F9912.90001&data=x',
    'arxiv:9912.90001',
  ],
  [
    'https://tracking.example.com/CL0/https:%2F%2Farxiv.org%2Fabs%2F9912.90001%3Futm_source=x/1/0100-a/b',
    'arxiv:9912.90001',
  ],
  ['https://www.google.com/search?q=https://arxiv.org/abs/9912.90001', undefined],
  ['https://scholar.google.com/scholar?q=10.1145/3999999.3999998', undefined],
  ['https://scholar.google.com/scholar_share?hl=en&url=https://arxiv.org/abs/9912.90001', undefined],
  ['https://www.facebook.com/sharer/sharer.php?u=https://arxiv.org/abs/9912.90001', undefined],
  ['https://www.linkedin.com/shareArticle?url=https://dl.acm.org/doi/10.1145/3999999.3999998', undefined],
  ['https://huggingface.co/login?next=%2Fpapers%2F9912.90001', undefined],
  ['mailto:someone@example.org?subject=arXiv:9912.90001', undefined],
  ['javascript:open("https://arxiv.org/abs/9912.90001")', undefined],
  ['data:text/plain,https://arxiv.org/abs/9912.90001', undefined],
  ['', undefined],
  ['#', undefined, 'https://arxiv.org/abs/9912.90001'],
  ['#S1', undefined, 'https://arxiv.org/html/9912.90001'],
  ['//', undefined],
  ['http://', undefined],
  ['https://[', undefined],
  ['../x', undefined, 'not an address'],
  ['/x', undefined, 'about:blank'],
  [`https://arxiv.org/abs/9912.90001?${'x'.repeat(5000)}`, undefined],
];
