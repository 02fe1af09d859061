import { paperCount } from '../results-words.ts';
import type { StoreFacts } from './backup-port.ts';

/** Where the reader's data is, and how much. */
export function StoreFactsNote({ facts }: { readonly facts: StoreFacts | undefined }) {
  return (
    <section aria-labelledby="backup-where">
      <h2 id="backup-where">Where it is</h2>
      <p>
        In this browser’s own storage, in this profile, on this computer. Nothing is sent anywhere. Removing
        the extension removes it: write a backup first.
      </p>
      {facts && <p class="setting-more">{factsInWords(facts)}</p>}
    </section>
  );
}

/** `1,204 papers met in 31 lists, 214 of them saved; 3.1 MB.` */
export function factsInWords({ papers, saved, digests, bytes }: StoreFacts): string {
  const lists = digests === 1 ? '1 list' : `${digests.toLocaleString('en')} lists`;
  const size = bytes === undefined ? '' : `; about ${sizeInWords(bytes)} on disk`;
  return `${paperCount(papers)} met in ${lists}, ${saved.toLocaleString('en')} of them saved${size}.`;
}

/** Bytes as a reader compares them: `812 kB`, `3.1 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return bytes < 1_000_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
