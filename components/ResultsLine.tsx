import { useState } from 'preact/hooks';
import type { TagCount } from '../lib/digest/tag-count.ts';
import { TagField } from './late-parts.ts';

interface ResultsLineProps {
  /** What is listed: `23 results`, `214 papers, newest first`. */
  readonly words: string;
  /** How many papers "Tag all" would tag; absent where it is not offered. */
  readonly taggable?: number | undefined;
  readonly vocabulary: readonly TagCount[];
  readonly onTagAll: (tags: readonly string[]) => void;
}

/** One line over the list: how much it holds, and tagging all of it. */
export function ResultsLine({ words, taggable, vocabulary, onTagAll }: ResultsLineProps) {
  const [tagging, setTagging] = useState(false);
  const close = () => setTagging(false);
  return (
    <div class="bulk results-line">
      <p class="bulk-line">
        <span class="bulk-words">{words}</span>
        {taggable !== undefined && taggable > 0 && (
          <button type="button" class="quiet-button" aria-expanded={tagging} onClick={() => setTagging(true)}>
            Tag all
          </button>
        )}
      </p>
      {tagging && taggable !== undefined && taggable > 0 && (
        <TagField
          tags={[]}
          vocabulary={vocabulary}
          label={taggable === 1 ? 'Tags for 1 paper' : `Tags for all ${taggable} papers`}
          onCancel={close}
          onDone={(tags) => {
            close();
            onTagAll(tags);
          }}
        />
      )}
    </div>
  );
}
