import type { TagCount } from '../lib/digest/tag-count.ts';
import type { PageFinder } from './page-finder.ts';
import { PageFinderLine } from './PageFinderLine.tsx';
import type { PageModel } from './page-model.ts';
import { PageLine } from './PageLine.tsx';

export interface PageLinesProps {
  readonly page: PageModel;
  readonly finder: PageFinder;
  readonly vocabulary: readonly TagCount[];
}

/**
 * What the popup says of the page under it: marked, or only looked at. It keeps the room of a line, so that the rows
 * below stay where they are when the page has answered.
 */
export function PageLines({ page, finder, vocabulary }: PageLinesProps) {
  const counts = page.page.value?.counts;
  return (
    <div class="page-lines">
      {counts && counts.papers > 0 && (
        <PageLine
          counts={counts}
          mentions={page.page.value?.mentions ?? 0}
          byLinks={page.page.value?.by === 'links'}
          matching={page.matching.value?.length}
          vocabulary={vocabulary}
          onSaveNew={() => void page.saveNew()}
          onTagMatching={(tags) => void page.tagMatching(tags)}
        />
      )}
      <PageFinderLine finder={finder} isMarked={(counts?.papers ?? 0) > 0} />
    </div>
  );
}
