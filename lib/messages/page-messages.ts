import { browser } from 'wxt/browser';
import type { ProtocolMap } from './protocol.ts';

/**
 * A page's end of the protocol, in place of the library that the other end has: it is on every digest, and a fifteenth of its
 * size. On the wire it is the library's: `{ id, type, data, timestamp }` asks, `{ res }` or `{ err }` answers.
 */
type Name = keyof ProtocolMap;
type Said<Type extends Name> = Parameters<ProtocolMap[Type]>[0];
type Answered<Type extends Name> = Awaited<ReturnType<ProtocolMap[Type]>>;

/** Asks the background; rejects where it fails, or is gone. */
export async function sendMessage<Type extends Name>(type: Type, data: Said<Type>): Promise<Answered<Type>> {
  const message = { id: 0, type, data, timestamp: Date.now() };
  const { res, err } = (await browser.runtime.sendMessage(message)) ?? { err: 'No answer' };
  if (err) throw new Error(err.message ?? err);
  return res;
}

/** Answers messages of this type until the signal ends. */
export function onMessage<Type extends Name>(
  type: Type,
  signal: AbortSignal,
  answer: (data: Said<Type>) => Answered<Type> | Promise<Answered<Type>>,
): void {
  const { onMessage: messages } = browser.runtime;
  const listener = (
    message: { type?: unknown; data: Said<Type> },
    _: unknown,
    respond: (back: unknown) => void,
  ) => {
    if (message.type !== type) return undefined;
    tell(() => answer(message.data), respond).catch(() => undefined);
    return true;
  };
  messages.addListener(listener);
  signal.addEventListener('abort', () => messages.removeListener(listener));
}

async function tell(answer: () => unknown, respond: (back: unknown) => void): Promise<void> {
  try {
    respond({ res: await answer() });
  } catch (error) {
    respond({ err: { name: 'Error', message: String(error), stack: '' } });
  }
}
