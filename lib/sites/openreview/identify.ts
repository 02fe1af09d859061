import { PUBLISHED_RULES } from '../../papers/identifiers/published.ts';
import { identifyBy } from '../../papers/identify-by.ts';

/** A note leads to its forum, and to its paper where that was published besides. */
export const identify = identifyBy(PUBLISHED_RULES);
