import { PastedPanel } from './PastedPanel.tsx';
import { startPasted } from './start-pasted.ts';
import { createPastedPort } from './store-pasted-port.ts';

export type OpenPasted = ReturnType<typeof openPasted>;

/** The place for pasted digests with all that belongs to it, in one piece: it comes when it is first opened. */
export function openPasted(
  withStore: Parameters<typeof createPastedPort>[0],
  settings: Parameters<typeof startPasted>[1],
) {
  return { ...startPasted(createPastedPort(withStore), settings), Panel: PastedPanel };
}
