import { absPages } from './arxiv/abs-pages.ts';
import { ARXIV } from './arxiv/host.ts';
import { listPages } from './arxiv/list-pages.ts';
import { searchPages } from './arxiv/search-pages.ts';
import { ofPages } from './reading/of-pages.ts';
import type { Site } from './site.ts';

/** arXiv: the lists of a day, week, month, year or author, searches, and a paper's own page. Markup of June 2026. */
export const arxiv: Site = {
  ...ARXIV,
  ...ofPages({ 'list-pages': listPages, 'search-pages': searchPages, 'abs-pages': absPages }),
  examples: {
    digests: [
      'https://arxiv.org/list/cs.LG/new',
      'https://arxiv.org/list/cs.LG/new?skip=0&show=2000',
      'https://arxiv.org/list/cs.LG/recent',
      'https://arxiv.org/list/astro-ph.GA/pastweek?skip=25&show=100',
      'https://arxiv.org/list/cond-mat.mes-hall/2023-03',
      'https://arxiv.org/list/hep-th/9901',
      'https://arxiv.org/list/math/2023',
      'https://arxiv.org/list/cs/current',
      'https://arxiv.org/list/?archive=cs&year=2023&month=03',
      'https://arxiv.org/catchup/grp_physics/2026-06-01?abs=True&page=2',
      'https://arxiv.org/catchup?smonth=6&sday=1&syear=2022&archive=cs&method=with',
      'https://arxiv.org/search/?query=source+citations&searchtype=all&source=header',
      'https://arxiv.org/search/cs?query=source+citations&searchtype=title',
      'https://arxiv.org/search/advanced?advanced=1&terms-0-operator=AND&terms-0-term=maps&terms-0-field=title',
      'https://export.arxiv.org/list/hep-th/new',
      'https://de.arxiv.org/list/hep-th/recent',
      'https://www.arxiv.org/a/lovelace_a_1',
      'https://arxiv.org/a/0000-0002-1825-0097',
    ],
    papers: [
      'https://arxiv.org/abs/2401.00001',
      'https://arxiv.org/abs/2401.00001v2?context=cs.LG',
      'https://export.arxiv.org/abs/math.GT/0309136',
      'https://browse.arxiv.org/abs/hep-th/9901001v3',
    ],
    neither: [
      'https://arxiv.org/',
      'https://arxiv.org/archive/cs',
      'https://arxiv.org/pdf/2401.00001',
      'https://arxiv.org/list/cs.LG/yesterday',
      'https://arxiv.org/catchup/',
      'https://arxiv.org/search/',
      'https://arxiv.org/search/advanced',
      'https://arxiv.org/a/lovelace_a_1.atom2',
      'https://arxiv.org/abs/9999.00000',
    ],
  },
};
