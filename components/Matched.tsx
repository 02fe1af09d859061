import { StrongWords } from './late-parts.ts';
import type { StrongWordsProps } from './StrongWords.tsx';

/** Text as it is, or with what was found in it in bold weight. */
export function Matched({ text, terms }: StrongWordsProps) {
  return terms.length === 0 ? <>{text}</> : <StrongWords text={text} terms={terms} />;
}
