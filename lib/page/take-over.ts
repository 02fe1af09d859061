import { offered } from './offer.ts';

/**
 * The life of the script that marks this page from now on. One that was there before ends; what one of a version before left
 * is taken away, and it notices that (`startPage`): it can be told in no way that a page would not hear of.
 */
export function takeOver(document: Document): AbortController {
  const here = offered();
  here.life?.abort();
  for (const host of document.querySelectorAll('deja-lu-mark, deja-lu-bar')) host.remove();
  return (here.life = new AbortController());
}
