import { sendMessage } from '../messages/page-messages.ts';
import { say } from './background.ts';
import { later } from './later.ts';
import { observe } from './observe.ts';

/** A page that changes all the time is looked at this often, in milliseconds. */
const BETWEEN_LOOKS = 1000;

/**
 * On a host where most pages hold no papers: has the site's reader, and what marks, loaded as soon as there is something
 * that may be one, and then looks no more.
 *
 * @param papers a selector.
 * @param site id of the site.
 */
export function lookOut(document: Document, papers: string, site: string): void {
  const life = new AbortController();
  let waits = false;
  const look = () => {
    waits = false;
    if (!document.querySelector(papers)) return;
    life.abort();
    say(() => sendMessage('mark', { site }));
  };
  observe(document, life.signal, () => {
    if (waits) return;
    waits = true;
    later(BETWEEN_LOOKS, life.signal, look);
  });
  look();
}
