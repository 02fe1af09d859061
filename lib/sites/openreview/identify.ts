import { OPENREVIEW_RULES } from '../../papers/identifiers/openreview.ts';
import { identifyBy } from '../../papers/identify-by.ts';

/** A note leads to its forum. Where its paper was published besides, `rest.ts` knows. */
export const identify = identifyBy(OPENREVIEW_RULES);
