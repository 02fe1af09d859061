import type { Findings } from '../lib/inject/inject.ts';
import type { PageFinder } from './page-finder.ts';

/** One line about a page that is not marked by itself: what stands there, and what can be done. Nothing where nothing stands. */
export function PageFinderLine({ finder, isMarked }: { finder: PageFinder; isMarked: boolean }) {
  const { found, host, state } = finder;
  const { papers = 0, mentions = 0 } = found.value ?? {};
  if (isMarked && host.value === null) return null;
  if (!isMarked && papers + mentions === 0) return null;
  return (
    <section class="bulk" aria-label="Papers on this page">
      <p class="bulk-line">
        {!isMarked && (
          <span class="bulk-words" role="status">
            {state.value === 'failed' ? 'This page could not be marked.' : foundInWords({ papers, mentions })}
          </span>
        )}
        {!isMarked && papers > 0 && (
          <button
            type="button"
            class="quiet-button"
            disabled={state.value === 'marking'}
            onClick={() => void finder.mark()}
          >
            Mark {papers === 1 ? 'it' : 'them'}
          </button>
        )}
        {host.value !== null && papers + (isMarked ? 1 : 0) > 0 && (
          <button type="button" class="quiet-button" onClick={() => void finder.always()}>
            Always on {host.value}
          </button>
        )}
      </p>
    </section>
  );
}

/** `This page: 14 papers, 3 more in its text`. */
function foundInWords({ papers, mentions }: Findings): string {
  const inText = mentions === 1 ? '1 paper' : `${mentions} papers`;
  if (papers === 0) return `This page mentions ${inText} in its text`;
  const listed = papers === 1 ? '1 paper' : `${papers} papers`;
  return `This page: ${listed}${mentions === 0 ? '' : `, ${mentions} more in its text`}`;
}
