import type { Page } from '@playwright/test';
import { marksOn, tokensOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { pass } from './pass.ts';
import { press } from './press.ts';
import { expectMarks, keyOf, nth, papersOf, read, seeWhole } from './reader.ts';
import { launchWithExtension } from './setup/launch.ts';
import { serveSeeds } from './setup/serve-seeds.ts';
import { EXTENSION } from './flow.ts';
import { lookAround, takeNamesLate, type Sight } from './spy/at-the-end.ts';
import { differences } from './spy/differences.ts';
import { SPIED_EVENTS, spyFromTheStart } from './spy/from-the-start.ts';

const PAGE = 'date/2099-12-02';

/** Cards with a corner for each mark, and rows whose marks follow their words; each with words that stand on it. */
const CARDS = { url: `https://huggingface.co/papers/${PAGE}`, entries: 40, words: /Submitted by/ };
const ROWS = { url: 'https://arxiv.org/list/cs.LG/new', entries: 30, words: /Subjects/ };
const TODAY = papersOf('2099-12-02');

/** All the families that our own style might name: a page may claim each for itself, glyph by glyph. */
const FAMILIES =
  'system-ui,-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica Neue,Helvetica,Arial,Noto Sans,Ubuntu,Cantarell,sans-serif,serif,monospace,ui-monospace,Inter,ui-sans-serif,Georgia,Bait';
/** Rules for our own elements, by which a page would have its font drawn inside them. */
const DRAW_WITH_BAIT =
  'deja-lu-mark, deja-lu-bar { --font: Bait !important; --font-keys: Bait !important; font-family: Bait !important; }';
const GLYPHS = [
  'U+25CF',
  'U+2713',
  'U+2605',
  'U+29C9',
  'U+2191',
  'U+2715',
  'U+00D7',
  'U+56',
  'U+76',
  'U+72',
  'U+73',
];

/** A font a glyph: whoever draws the glyph with that family loads the page's font, and so tells the page. */
function baitFonts(): string {
  return FAMILIES.split(',')
    .flatMap((family) =>
      GLYPHS.map(
        (glyph) =>
          `@font-face { font-family: "${family}"; src: url("/bait/${encodeURIComponent(family)}/${glyph}"); unicode-range: ${glyph}; }`,
      ),
    )
    .concat(DRAW_WITH_BAIT)
    .join('\n');
}

interface Spying {
  readonly takeNames: boolean;
  readonly on: typeof CARDS;
}

/** What a spying page comes to know of the reader in this tab. */
async function spyOn(page: Page, { takeNames, on }: Spying): Promise<Sight> {
  await page.addInitScript(spyFromTheStart, { takeNames, events: SPIED_EVENTS });
  await page.addInitScript((css) => {
    addEventListener('DOMContentLoaded', () =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: css })),
    );
  }, baitFonts());
  await page.goto(on.url);
  await expect.poll(() => page.locator('deja-lu-mark').count()).toBe(on.entries);
  if (!takeNames) await expect.poll(() => allMarked(page)).toBe(on.entries);
  await pass(page, 2_500);
  const notes = await page.evaluate(() => window.spyNotes());
  const looks = await page.evaluate(lookAround);
  const late = await page.evaluate(takeNamesLate);
  const noted = Object.entries(notes).map(([how, what]) => [`noted: ${how}`, distinct(what)] as const);
  return { ...looks, ...Object.fromEntries(noted), 'late names': late };
}

/** How many marks say something. */
async function allMarked(page: Page): Promise<number> {
  return (await marksOn(page)).filter(({ marks }) => marks.length > 0).length;
}

/** The order of two observers' calls, and how often one repeats itself, is chance. */
function distinct(notes: readonly string[]): string[] {
  return [...new Set(notes)].toSorted();
}

/** The ways of looking that should have seen something of ours or the page's, and did not: a blind spy proves nothing. */
function eyesOf(sight: Sight, { takeNames, on }: Spying): string[] {
  const seeing: Record<string, RegExp> = {
    'hosts: attributes': /data-key=arxiv/,
    'points: elements': /deja-lu-mark/,
    'find: words': on.words,
    'noted: mutations': /deja-lu-mark/,
    'noted: visibility': /deja-lu-mark.* true/,
    'noted: sizes': /deja-lu-mark/,
    'page: fonts': /unicode-range|U\+2713/,
    ...(takeNames ? { 'noted: elements': /deja-lu-mark/ } : { 'late names': /closed/ }),
  };
  return Object.keys(seeing).filter((way) => !seeing[way]?.test((sight[way] ?? []).join('\n')));
}

/** One who read yesterday's digest, and did everything there is to do with papers that stand on today's page too. */
async function gatherHistory(page: Page): Promise<void> {
  const yesterday = papersOf('2099-12-01');
  await read(page, 'date/2099-12-01');
  await seeWhole(page);
  const met = TODAY.filter((paper) => yesterday.includes(paper));
  await press(page, keyOf(nth(met, 1)), /^Save\b/);
  await expectMarks(page, nth(met, 1), 'new saved');
  await press(page, keyOf(nth(met, 2)), /^Mark read/);
  await expectMarks(page, nth(met, 2), 'new read');
  await press(page, keyOf(nth(met, 3)), /^Dismiss/);
  await expectMarks(page, nth(met, 3), 'new dismissed');
}

for (const [takeNames, on, when] of [
  [false, CARDS, 'by anything it can see'],
  [true, CARDS, 'even where it made our elements its own beforehand'],
  [false, ROWS, 'where marks follow the words of rows'],
] as const) {
  test(`a script of the page cannot tell new entries from read ones, ${when}`, async ({ page, context }) => {
    // Two browsers, and thousands of looks in each.
    test.setTimeout(240_000);
    await gatherHistory(page);
    const stranger = await launchWithExtension({ extensionDir: EXTENSION, headless: true });
    try {
      await serveSeeds(stranger.context);
      const [readers, strangers] = [await context.newPage(), await stranger.context.newPage()];
      const [known, unknown] = [
        await spyOn(readers, { takeNames, on }),
        await spyOn(strangers, { takeNames, on }),
      ];

      if (!takeNames) {
        expect(new Set(Object.values(await tokensOn(readers)))).toContain('duplicate saved');
        expect(new Set(Object.values(await tokensOn(strangers)))).toEqual(new Set(['new']));
      }
      expect((await marksOn(readers)).length).toBe((await marksOn(strangers)).length);
      expect(eyesOf(known, { takeNames, on }), 'ways of looking that see nothing').toEqual([]);
      expect(differences(unknown, known), 'what the page learns').toEqual([]);
    } finally {
      await stranger.close();
    }
  });
}

test('each entry has the same box in the same place, whatever its mark says', async ({ page }) => {
  await gatherHistory(page);
  await read(page, PAGE);
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('deja-lu-mark')].map((host) => {
      const [inner, outer] = [host.getBoundingClientRect(), host.closest('article')?.getBoundingClientRect()];
      const fromEdge = outer ? outer.right - inner.right : Number.NaN;
      return [inner.width, fromEdge].map(Math.round).join(' ');
    }),
  );
  expect(boxes).toHaveLength(40);
  expect(new Set(boxes).size, 'one width, one distance from the edge').toBe(1);
});
