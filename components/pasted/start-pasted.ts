import type { LiveSettings } from '../settings/settings-signal.ts';
import { createPastedActs } from './pasted-acts.ts';
import { createPastedModel } from './pasted-model.ts';
import type { PastedPort } from './pasted-port.ts';
import { pastedRecentsIn } from './pasted-recents.ts';

/** Puts the place for pasted digests together: what `PastedPanel` shows. */
export function startPasted(port: PastedPort, settings: LiveSettings, storage: Storage = localStorage) {
  const model = createPastedModel({
    port,
    recents: pastedRecentsIn(storage),
    settings: () => settings.value,
  });
  return { model, acts: createPastedActs(model, port, () => settings.value) };
}
