import type { Trouble } from '../lib/messages/answer.ts';
import { troubleInWords } from '../lib/messages/trouble-words.ts';

/** The store cannot be used: why, what is safe, what to do. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble }) {
  return (
    <p class="trouble" role="alert">
      {troubleInWords(trouble)}
    </p>
  );
}
