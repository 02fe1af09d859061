// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { openReview } from '../../../lib/sites/openreview.ts';
import { fixtures } from './pages.ts';
import { parsePage } from './parse-page.ts';

const pages = fixtures().filter(({ name }) => name.startsWith('openreview/'));

test.each(pages)(
  '$name sends for the rest of the reader if a paper there is elsewhere too',
  ({ html, truth }) => {
    const isElsewhere = truth.entries.some(({ ids }) => ids.some((id) => !id.startsWith('openreview:')));
    expect(openReview.needsRest?.(parsePage(html))).toBe(isElsewhere);
  },
);
