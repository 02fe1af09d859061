import { sendMessage } from '../messages/page-messages.ts';
import type { SiteReader } from '../sites/site.ts';
import { offer, offered } from './offer.ts';

/**
 * Brings the reader of a site but for its rest, which is sent for where a page needs it. Until it is there nothing is read, so that no
 * entry is asked about by half of what it says.
 */
export function offerInTwo(site: SiteReader, sendFor = loadRest): void {
  let rest: 'on its way' | 'here, or not to be had' | undefined;
  async function send(): Promise<void> {
    rest = 'on its way';
    await sendFor(site.id).catch(() => undefined);
    rest = 'here, or not to be had';
    offered().onOffer?.();
  }
  const isLacking = (document: Document) => {
    if (rest === 'here, or not to be had' || !site.needsRest?.(document)) return false;
    if (!rest) void send();
    return true;
  };
  offer(Object.assign(site, { isLacking }));
}

function loadRest(site: string): Promise<void> {
  return sendMessage('loadRest', { site });
}
