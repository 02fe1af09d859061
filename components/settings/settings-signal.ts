import { signal } from '@preact/signals';
import { DEFAULT_SETTINGS, settings, type Settings } from '../../lib/settings.ts';

/** The settings as they are now, and a way to change them. */
export interface LiveSettings {
  readonly value: Settings;
  readonly change: (change: Partial<Settings>) => void;
}

/** Follows the stored settings until the signal; the defaults stand in until they are read. */
export function liveSettings(until: AbortSignal, stored: typeof settings = settings): LiveSettings {
  const now = signal(DEFAULT_SETTINGS);
  const take = (next: Settings) => {
    now.value = next;
  };
  void stored.getValue().then(take);
  until.addEventListener('abort', stored.watch(take));
  return {
    get value() {
      return now.value;
    },
    change(change) {
      now.value = { ...now.value, ...change };
      void stored.setValue(now.value);
    },
  };
}
