import { browser } from 'wxt/browser';
import type { Answer } from '../messages/answer.ts';

/**
 * The answer to a question put to the background worker (which wakes for it). Never throws: a page whose extension was
 * updated under it gets `updated` for an answer.
 */
export async function answered<T>(question: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await question();
  } catch {
    return { ok: false, trouble: isGone() ? 'updated' : 'unavailable' };
  }
}

/** Says something that needs no answer; that nobody listens any more is no news worth an error. */
export function say(message: () => Promise<unknown>): void {
  answered(() => message().then(() => ({ ok: true, value: null }))).catch(() => undefined);
}

/** Has the extension been updated, or removed, while this page stayed open? */
export function isGone(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}
