import { SITES } from '../../lib/sites/all.ts';
import { fixtures } from '../unit/sites/pages.ts';
import { barsOn, marksOn } from './closed-roots.ts';
import { expect, test } from './flow.ts';
import { pass } from './pass.ts';
import { servePages } from './setup/serve-pages.ts';

/** Every page that the project has written for a site, at its own address, in a real browser: one mark an entry. */
for (const { id, name } of SITES) {
  const pages = fixtures().filter((page) => page.name.startsWith(`${id}/`));

  test(`${name}: each entry of its pages carries a mark, and nothing else does`, async ({
    context,
    page,
  }) => {
    for (const { name: file, html, truth } of pages) {
      // Pages of one site may share an address.
      await context.unrouteAll();
      await servePages(context, [{ url: truth.url, html }]);
      await page.goto('about:blank');
      await page.goto(truth.url);
      // Where nothing is expected, nothing must have come yet either.
      if (truth.entries.length === 0) await pass(page, 1_500);
      const expected = truth.entries.flatMap(({ key }) => Array.from({ length: truth.copies }, () => key));
      await expect
        .poll(async () => (await marksOn(page)).map(({ key }) => key).toSorted(), { message: file })
        .toEqual(expected.toSorted());
      if (truth.digest.kind === 'list' && expected.length > 0)
        await expect
          .poll(async () => (await barsOn(page))[0]?.label, { message: file })
          .toMatch(new RegExp(`^${truth.entries.length} paper`));
    }
  });
}
