import '../lib/look/fields.css';
import type { KeyLine } from '../lib/keys/key-words.ts';

export interface KeyHelpProps {
  readonly keys: readonly KeyLine[];
}

/** A list of keys and what they do. For a page's own keys: `pageKeyLines(settings.keys)`. */
export function KeyHelp({ keys }: KeyHelpProps) {
  return (
    <dl class="key-help">
      {keys.map((line) => (
        <KeyHelpLine key={line.does} {...line} />
      ))}
    </dl>
  );
}

function KeyHelpLine({ keys, does }: KeyLine) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  );
}
