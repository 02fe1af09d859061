// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cvf } from '../../../lib/sites/cvf.ts';
import { parsePage } from './parse-page.ts';

const YEAR = new URL('https://openaccess.thecvf.com/CVPR2041');
const DAYS = '<a href="/CVPR2041?day=2041-06-19">Day 1</a> <a href="/CVPR2041?day=all">All Papers</a>';
const PAPER = '<dl><dt><a href="/content/CVPR2041/html/Example_Maps_CVPR_2041_paper.html">Maps</a></dt></dl>';

test.each([
  ['its papers is that list', PAPER, 'cvf:CVPR2041'],
  ['its papers and days is that list too', DAYS + PAPER, 'cvf:CVPR2041'],
  ['its days alone is a menu', DAYS, undefined],
])('a conference’s address that shows %s', (_, html, id) => {
  expect(cvf.digestAt(YEAR, parsePage(html))?.id).toBe(id);
});

test('all days together are the list that older conferences have at their own address', () => {
  const all = new URL('https://openaccess.thecvf.com/CVPR2041?day=all');
  expect(cvf.digestAt(all, parsePage(PAPER))?.id).toBe(cvf.digestAt(YEAR, parsePage(PAPER))?.id);
});
