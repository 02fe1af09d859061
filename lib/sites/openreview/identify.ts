import { ACL_RULES } from '../../papers/identifiers/acl.ts';
import { ARXIV_RULES } from '../../papers/identifiers/arxiv-links.ts';
import { OPENREVIEW_RULES } from '../../papers/identifiers/openreview.ts';
import { PROCEEDINGS_RULES } from '../../papers/identifiers/proceedings.ts';
import { DOI_RULES, PUBLISHER_RULES } from '../../papers/identifiers/publishers.ts';
import { identifyBy } from '../../papers/identify-by.ts';

/** A note leads to its forum, and to its paper where that was published besides. */
export const identify = identifyBy(
  OPENREVIEW_RULES,
  ARXIV_RULES,
  DOI_RULES,
  ACL_RULES,
  PROCEEDINGS_RULES,
  PUBLISHER_RULES,
);
