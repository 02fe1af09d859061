import { countsInWords } from '../../lib/digest/counts.ts';
import type { ReadSource } from '../../lib/exchange/read-source.ts';
import { addressOf } from '../listed-paper.ts';
import type { PastedActs } from './pasted-acts.ts';
import type { PastedModel } from './pasted-model.ts';
import { mentionsInWords, skippedInWords, takenFor } from './pasted-words.ts';

interface PastedHeadProps {
  readonly model: PastedModel;
  readonly acts: PastedActs;
  readonly read: ReadSource;
}

/** What the text was taken for, its counts, and what can be done with all of it. */
export function PastedHead({ model, acts, read }: PastedHeadProps) {
  const { counts, fresh } = model.state;
  const skipped = skippedInWords(read.skipped);
  return (
    <div class="findings-top pasted-head">
      <h2 dir="auto">{takenFor(read)}</h2>
      <p class="bulk bulk-line">
        <span class="bulk-words">
          {countsInWords(counts.value)}.{skipped && ` ${skipped}`}
          {read.by === 'links' && ' Found by the links alone.'}
        </span>
        {fresh.value.length > 0 && (
          <button type="button" class="quiet-button" onClick={acts.saveNew}>
            Save all new ({fresh.value.length})
          </button>
        )}
        <button type="button" class="quiet-button" onClick={model.clear}>
          Close
        </button>
      </p>
      <Mentions mentions={read.mentions} />
    </div>
  );
}

/** What running text speaks of is no entry of the digest: counted, and shown to whoever asks. */
export function Mentions({ mentions }: Pick<ReadSource, 'mentions'>) {
  if (mentions.length === 0) return null;
  return (
    <details class="bulk pasted-mentions">
      <summary>{mentionsInWords(mentions.length)}</summary>
      <ul>
        {mentions.map((facts) => (
          <li key={facts.key}>
            <a href={addressOf(facts)} target="_blank" rel="noreferrer" dir="auto">
              {facts.title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
