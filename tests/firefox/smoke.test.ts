import { expect, onTestFinished, test } from 'vitest';
import { day } from '../../seeds/pages/calendar.ts';
import { evaluateIn, nodesIn, below, tabAt } from './bidi.ts';
import { launchFirefox, until } from './firefox.ts';
import { marksIn, pressInMark } from './marks.ts';

const DIGEST = 'https://huggingface.co/papers/date/2099-12-01';
const LISTING = 'https://arxiv.org/list/cs.LG/new';
const papers = day('2099-12-01')?.papers ?? [];

test('in Firefox a digest is marked, a paper saved on it, and found again in the popup', async () => {
  const firefox = await launchFirefox();
  onTestFinished(() => firefox.close());
  const { bidi } = firefox;
  const page = await firefox.openTab();
  await page.goto(DIGEST);
  const tab = await until('the tab', () => tabAt(bidi, DIGEST));

  await until('a mark on each paper', async () => {
    const keys = new Set(
      (await marksIn(bidi, tab)).filter(({ marks }) => marks === 'new').map(({ key }) => key),
    );
    return keys.size === papers.length || undefined;
  });
  const [bar] = await nodesIn(bidi, tab, 'deja-lu-bar');
  const labels = bar ? below(bar).map((each) => each.value.attributes?.['aria-label'] ?? '') : [];
  expect(labels.some((label) => label.startsWith('40 papers, 40 new'))).toBe(true);

  const paper = papers[3];
  if (!paper) throw new Error('The seeds have no fourth paper');
  await pressInMark(page, bidi, tab, `arxiv:${paper.id}`, /^Save\b/);
  await until('the paper to be saved', async () => {
    const mark = (await marksIn(bidi, tab)).find(({ key }) => key === `arxiv:${paper.id}`);
    return mark?.marks.includes('saved') || undefined;
  });

  // The day after, in a listing of rows on another site.
  const listing = await firefox.openTab();
  await listing.goto(LISTING);
  const listingTab = await until('the listing’s tab', () => tabAt(bidi, LISTING));
  await until('the paper to be known on arXiv too', async () => {
    const marks = await marksIn(bidi, listingTab);
    const mark = marks.find(({ key }) => key === `arxiv:${paper.id}`);
    return (marks.length === 30 && mark?.marks.includes('saved')) || undefined;
  });

  const popup = await firefox.openExtensionPage('popup.html');
  const halfRemembered = paper.title.split(' ').slice(0, 3).join(' ').slice(0, -2);
  await until('the popup to find it', async () => {
    const text = await evaluateIn(bidi, popup, typeInto(halfRemembered));
    return text.includes(paper.title) || undefined;
  });
});

/** Types into the one search field, as far as a page's script can, and returns what the page then shows. */
function typeInto(query: string): string {
  return `(async () => {
    const field = document.querySelector('input');
    if (!field) return '';
    if (field.value !== ${JSON.stringify(query)}) {
      field.value = ${JSON.stringify(query)};
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await new Promise((done) => setTimeout(done, 300));
    return document.body.textContent;
  })()`;
}
