// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { __vitePreload } from '../../../components/preload-helper.ts';

let sent: HTMLLinkElement[];

/** Nothing comes of itself: here is no extension with such files. */
beforeEach(() => {
  sent = [];
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    sent.push(...nodes.filter((node) => node instanceof HTMLLinkElement));
  });
});

const isDone = async (work: Promise<unknown>) =>
  Promise.race([work.then(() => true), new Promise((resolve) => void setTimeout(resolve, 10, false))]);

test('a late part comes when its look is there, and not before', async () => {
  const coming = __vitePreload(() => Promise.resolve('dialog'), ['chunks/dialog.js', 'assets/dialog.css']);
  expect(sent.map(({ rel, href }) => [rel, new URL(href, document.baseURI).pathname])).toEqual([
    ['modulepreload', '/chunks/dialog.js'],
    ['stylesheet', '/assets/dialog.css'],
  ]);
  expect(await isDone(coming)).toBe(false);
  sent[1]?.dispatchEvent(new Event('load'));
  expect(await coming).toBe('dialog');
});

test('two parts that share a look send for it once, and both wait for it', async () => {
  const [one, other] = ['one', 'other'].map((part) =>
    __vitePreload(() => Promise.resolve(part), ['assets/a.css']),
  );
  expect(sent).toHaveLength(1);
  sent[0]?.dispatchEvent(new Event('load'));
  expect(await Promise.all([one, other])).toEqual(['one', 'other']);
});

test('without its look a part does not come, and says so', async () => {
  const coming = __vitePreload(() => Promise.resolve('bare'), ['assets/lost.css']);
  sent[0]?.dispatchEvent(new Event('error'));
  await expect(coming).rejects.toBeDefined();
});

test('a part that needs nothing comes at once', async () => {
  expect(await __vitePreload(() => Promise.resolve('bare'))).toBe('bare');
  expect(sent).toEqual([]);
});
