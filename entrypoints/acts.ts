import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startActs } from '../lib/page/acts.ts';
import { offerActs } from '../lib/page/offer.ts';

/** Loaded into a page that is marked, when the reader first reaches for what can be done there. */
export default defineUnlistedScript(() => offerActs(startActs));
