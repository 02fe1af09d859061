import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { expect, test } from './flow.ts';
import { moveTo, type } from './keyboard.ts';
import { pass } from './pass.ts';
import { expectMarks, keyOf, nth, papersOf, read } from './reader.ts';

const DAY = papersOf('2099-12-01');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const Violations = v.array(
  v.object({ id: v.string(), impact: v.nullish(v.string()), nodes: v.array(v.object({ html: v.string() })) }),
);

/** What axe finds serious or critical on a screen of ours, a line each. */
async function seriousOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = v.parse(Violations, await page.evaluate('axe.run().then(({ violations }) => violations)'));
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' , ')}`);
}

test.describe('screens of our own, narrow and wide, empty and full, light and dark', () => {
  for (const name of ['popup.html', 'library.html']) {
    test(`${name} has nothing that axe calls serious, and never scrolls sideways`, async ({
      page,
      context,
      extensionId,
    }) => {
      const screen = await context.newPage();
      await screen.goto(`chrome-extension://${extensionId}/${name}`);
      await expect(screen.locator('body')).not.toBeEmpty();
      expect(await seriousOn(screen), 'empty').toEqual([]);

      await page.bringToFront();
      await read(page, 'date/2099-12-01');
      await moveTo(page, keyOf(nth(DAY, 1)));
      await type(page, 's', 'j', 's', 'r', 'j', 's');
      await expectMarks(page, nth(DAY, 3), 'new saved');
      await screen.bringToFront();
      await expect(screen.getByText(nth(DAY, 3).title).first()).toBeVisible();
      for (const colorScheme of ['light', 'dark'] as const) {
        await screen.emulateMedia({ colorScheme });
        for (const width of [320, 1280]) {
          await screen.setViewportSize({ width, height: 800 });
          await pass(screen, 200);
          expect(await seriousOn(screen), `${colorScheme}, ${width} px`).toEqual([]);
          const overflow = await screen.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow, `${colorScheme}, ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });
  }
});
