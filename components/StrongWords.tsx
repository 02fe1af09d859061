import { highlight } from '../lib/search/highlight.ts';

export interface StrongWordsProps {
  readonly text: string;
  /** What was found, as a hit tells it. */
  readonly terms: readonly string[];
}

/** Text with the matched words in bold weight. Text from a page stays text. */
export function StrongWords({ text, terms }: StrongWordsProps) {
  return (
    <>
      {highlight(text, terms).map((part, index) =>
        part.strong ? <b key={index}>{part.text}</b> : part.text,
      )}
    </>
  );
}
