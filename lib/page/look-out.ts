import { sendMessage } from '../messages/protocol.ts';
import type { Site } from '../sites/site.ts';
import { say } from './background.ts';
import { later } from './later.ts';
import { observe } from './observe.ts';

/** A page that changes all the time is looked at this often, in milliseconds. */
const BETWEEN_LOOKS = 1000;

/** On a host where most pages hold no papers: asks for what marks as soon as one is there, and then looks no more. */
export function lookOut(document: Document, site: Site | undefined): void {
  if (!site?.lookOut) return;
  const life = new AbortController();
  let waits = false;
  const look = () => {
    waits = false;
    if (!site.lookOut?.(document)) return;
    life.abort();
    say(() => sendMessage('mark', undefined));
  };
  observe(document, life.signal, () => {
    if (waits) return;
    waits = true;
    later(BETWEEN_LOOKS, life.signal, look);
  });
  look();
}
