import type { Trouble } from '../messages/answer.ts';

/** The store cannot be used, and we know why. */
export class StoreTrouble extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(`The store cannot be used: ${trouble}`, options);
    this.name = 'StoreTrouble';
    this.trouble = trouble;
  }
}

/** Dexie wraps errors in errors, and lists those of a bulk write. */
const DEEPEST = 5;

/** What to tell the reader of an error that the store threw. */
export function troubleOf(error: unknown): Trouble {
  for (const cause of causesOf(error, DEEPEST)) {
    if (cause instanceof StoreTrouble) return cause.trouble;
    if (cause.name === 'QuotaExceededError') return 'full';
    if (cause.name === 'VersionError') return 'newer-store';
  }
  return 'unavailable';
}

function* causesOf(error: unknown, depth: number): Generator<{ readonly name?: unknown }> {
  if (typeof error !== 'object' || error === null || depth === 0) return;
  yield error;
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures.slice(0, 1) : [];
  const inner = [
    'inner' in error ? error.inner : undefined,
    'cause' in error ? error.cause : undefined,
    ...failures,
  ];
  for (const cause of inner) yield* causesOf(cause, depth - 1);
}
