// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { offerInTwo } from '../../../lib/page/offer-in-two.ts';
import { offered, offerRest } from '../../../lib/page/offer.ts';
import type { SiteReader } from '../../../lib/sites/site.ts';

const PLAIN = new DOMParser().parseFromString('<p>A list</p>', 'text/html');
const RICH = new DOMParser().parseFromString('<p class="rich">A list</p>', 'text/html');

function aSite(): SiteReader {
  return {
    id: 'atlas',
    name: 'Atlas',
    digestAt: () => undefined,
    read: () => [],
    needsRest: (document) => document.querySelector('.rich') !== null,
  };
}

/** A browser that answers when it is told to. */
function aBrowser() {
  const sent: string[] = [];
  let answer = () => {};
  let refuse = () => {};
  const sendFor = (site: string) =>
    new Promise<void>((resolve, reject) => {
      sent.push(site);
      answer = resolve;
      refuse = () => reject(new Error('gone'));
    });
  return { sent, sendFor, answer: () => answer(), refuse: () => refuse() };
}

const isLacking = (document: Document) => offered().site?.isLacking?.(document);

afterEach(() => {
  globalThis.dejaLu = undefined;
});

test('a page that does not need the rest is read at once, and nobody sends for it', () => {
  const browser = aBrowser();
  offerInTwo(aSite(), browser.sendFor);
  expect(isLacking(PLAIN)).toBe(false);
  expect(browser.sent).toEqual([]);
});

test('one that does waits for it; it is sent for once, and then the page is looked at again', async () => {
  const browser = aBrowser();
  const onOffer = vi.fn();
  offerInTwo(aSite(), browser.sendFor);
  offered().onOffer = onOffer;
  expect([isLacking(RICH), isLacking(RICH)]).toEqual([true, true]);
  expect(browser.sent).toEqual(['atlas']);
  expect(isLacking(PLAIN), 'the reader has gone to a page that can be read meanwhile').toBe(false);
  offerRest('the rest');
  browser.answer();
  await vi.waitFor(() => expect(onOffer).toHaveBeenCalledTimes(1));
  expect(isLacking(RICH)).toBe(false);
  expect(offered().site?.rest).toBe('the rest');
  expect(browser.sent).toEqual(['atlas']);
});

test('where it cannot be had, the page is read without it', async () => {
  const browser = aBrowser();
  const onOffer = vi.fn();
  offerInTwo(aSite(), browser.sendFor);
  offered().onOffer = onOffer;
  expect(isLacking(RICH)).toBe(true);
  browser.refuse();
  await vi.waitFor(() => expect(onOffer).toHaveBeenCalledTimes(1));
  expect(isLacking(RICH)).toBe(false);
});
