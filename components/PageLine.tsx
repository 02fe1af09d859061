import { useState } from 'preact/hooks';
import type { Counts } from '../lib/digest/counts.ts';
import type { TagCount } from '../lib/digest/tag-count.ts';
import { TagField } from './late-parts.ts';

interface PageLineProps {
  readonly counts: Pick<Counts, 'papers' | 'new'>;
  /** How many papers its text and references name. */
  readonly mentions?: number;
  /** Nothing is known of how the page is built. */
  readonly byLinks?: boolean;
  /** How many of the page's papers match what is typed; absent where nothing is typed. */
  readonly matching?: number | undefined;
  readonly vocabulary: readonly TagCount[];
  readonly onSaveNew: () => void;
  /** Adds these tags to the page's papers that match. */
  readonly onTagMatching: (tags: readonly string[]) => void;
}

/**
 * One line about the page under the popup, and what can be done with all of it: save what is new, or, while
 * something is searched for, tag what matches. One button at a time: the list below must not jump while typing.
 */
export function PageLine({
  counts,
  mentions = 0,
  byLinks = false,
  matching,
  vocabulary,
  onSaveNew,
  onTagMatching,
}: PageLineProps) {
  const [tagging, setTagging] = useState(false);
  const close = () => setTagging(false);
  const matches = matching !== undefined && matching > 0;
  return (
    <section class="bulk" aria-label="This page">
      <p class="bulk-line">
        <span class="bulk-words">
          {pageInWords(counts, mentions)}
          {byLinks && <span class="bulk-how"> · found by their links</span>}
        </span>
        {counts.new > 0 && !matches && (
          <button type="button" class="quiet-button" onClick={onSaveNew}>
            Save all new
          </button>
        )}
        {matches && (
          <button type="button" class="quiet-button" aria-expanded={tagging} onClick={() => setTagging(true)}>
            Tag {matching} that match{matching === 1 ? 'es' : ''}
          </button>
        )}
      </p>
      {tagging && matches && (
        <TagField
          tags={[]}
          vocabulary={vocabulary}
          label={
            matching === 1 ? 'Tags for 1 paper of this page' : `Tags for ${matching} papers of this page`
          }
          onCancel={close}
          onDone={(tags) => {
            close();
            onTagMatching(tags);
          }}
        />
      )}
    </section>
  );
}

/** `This page: 40 papers, 12 new`; `, 3 more in its text`. */
function pageInWords({ papers, new: fresh }: Pick<Counts, 'papers' | 'new'>, mentions: number): string {
  const listed = `This page: ${papers === 1 ? '1 paper' : `${papers} papers`}, ${fresh === 0 ? 'none' : fresh} new`;
  return mentions === 0 ? listed : `${listed}, ${mentions} more in its text`;
}
