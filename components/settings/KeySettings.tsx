import { useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, KEY_ACTIONS, type KeyAction, type Settings } from '../../lib/settings.ts';
import { KEY_WORDS, keyName } from '../../lib/keys/key-words.ts';
import { keyChange, takeKey, type KeyChange } from './key-change.ts';

interface KeySettingsProps {
  readonly keys: Settings['keys'];
  readonly onKeys: (keys: Settings['keys']) => void;
}

/** The keys of a page, each of which can be changed or taken away. */
export function KeySettings({ keys, onKeys }: KeySettingsProps) {
  const [listening, setListening] = useState<KeyAction>();
  const [question, setQuestion] = useState<Extract<KeyChange, { to: 'ask' }>>();
  const stop = () => {
    setListening(undefined);
    setQuestion(undefined);
  };
  const press = (event: KeyboardEvent, action: KeyAction) => {
    if (listening !== action || event.key === 'Tab') return;
    const change = keyChange(event, action, keys);
    event.preventDefault();
    if (change?.to === 'ask') setQuestion(change);
    else if (change) {
      stop();
      if (change.to === 'set') onKeys(change.keys);
    }
  };
  const isDefault = KEY_ACTIONS.every((action) => keys[action] === DEFAULT_SETTINGS.keys[action]);
  return (
    <>
      <ul class="key-settings">
        {KEY_ACTIONS.map((action) => (
          <li key={action} class="key-setting">
            <span id={`key-${action}`}>{KEY_WORDS[action]}</span>
            <button
              type="button"
              class="key-button"
              aria-labelledby={`key-${action} key-${action}-now`}
              aria-pressed={listening === action}
              onClick={() => {
                setQuestion(undefined);
                setListening(listening === action ? undefined : action);
              }}
              onKeyDown={(event) => press(event, action)}
              onBlur={() => !question && stop()}
            >
              <span id={`key-${action}-now`}>
                {listening === action ? 'Press a key' : keys[action] === '' ? 'none' : keyName(keys[action])}
              </span>
            </button>
            {listening === action && (
              <p class="key-setting-more" role="status">
                {question ? (
                  <>
                    {keyName(question.key)} is the key for “{KEY_WORDS[question.taken]}”.
                    <button
                      type="button"
                      class="quiet-button"
                      onClick={() => {
                        stop();
                        onKeys(takeKey(keys, action, question.taken));
                      }}
                    >
                      Use it here
                    </button>
                    <button type="button" class="quiet-button" onClick={stop}>
                      Leave it there
                    </button>
                  </>
                ) : (
                  'Backspace takes the key away, Escape keeps it.'
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button second"
        disabled={isDefault}
        onClick={() => onKeys(DEFAULT_SETTINGS.keys)}
      >
        Reset the keys
      </button>
    </>
  );
}
