import { signal } from '@preact/signals';

/** Something whose code is not in the first script. */
export interface Later<T> {
  /** Absent until it is here; whoever draws with it is drawn again then. */
  readonly value: T | undefined;
  /** Fetches it, once. */
  load(): Promise<T>;
}

export function later<T>(fetchIt: () => Promise<T>): Later<T> {
  const here = signal<T>();
  let loading: Promise<T> | undefined;

  async function fetchOnce(): Promise<T> {
    try {
      return (here.value = await fetchIt());
    } catch (error) {
      // To be asked for again.
      loading = undefined;
      throw error;
    }
  }
  return {
    get value() {
      return here.value;
    },
    load: () => (loading ??= fetchOnce()),
  };
}
