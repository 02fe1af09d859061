import { signal } from '@preact/signals';
import { DEFAULT_SETTINGS, settings, type Settings } from '../../lib/settings.ts';

/** The settings as they are now, and a way to change them. */
export interface LiveSettings {
  readonly value: Settings;
  readonly change: (change: Partial<Settings>) => void;
}

/** Follows the stored settings; what an older version did not know yet is as it comes out of the box. */
export async function liveSettings(stored = settings): Promise<LiveSettings> {
  const now = signal(mend(await stored.getValue()));
  stored.watch((next) => {
    now.value = mend(next);
  });
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

function mend(kept: Partial<Settings>): Settings {
  return {
    ...DEFAULT_SETTINGS,
    ...kept,
    keys: { ...DEFAULT_SETTINGS.keys, ...kept.keys },
    bar: { ...DEFAULT_SETTINGS.bar, ...kept.bar },
  };
}
