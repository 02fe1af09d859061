import { highlight } from '../lib/search/highlight.ts';

interface MatchedProps {
  readonly text: string;
  /** What was found, as a hit tells it. */
  readonly terms: readonly string[];
}

/** Text with the matched words in bold weight. Text from a page stays text. */
export function Matched({ text, terms }: MatchedProps) {
  if (terms.length === 0) return <>{text}</>;
  return (
    <>
      {highlight(text, terms).map((part, index) =>
        part.strong ? <b key={index}>{part.text}</b> : part.text,
      )}
    </>
  );
}
