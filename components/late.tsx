import { signal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';

/** A component whose code is not in the first script. */
export interface Late<Props> {
  (props: Props): VNode | null;
  /** Fetches the code; from then on it is drawn at once. */
  load(): Promise<void>;
}

/** Draws nothing until its code is here, and then what it is: what no first screen needs costs it nothing. */
export function late<Props extends object>(fetchIt: () => Promise<ComponentType<Props>>): Late<Props> {
  const here = signal<ComponentType<Props>>();
  let loading: Promise<void> | undefined;

  async function fetchOnce(): Promise<void> {
    try {
      here.value = await fetchIt();
    } catch (error) {
      // To be asked for again.
      loading = undefined;
      throw error;
    }
  }
  const load = () => (loading ??= fetchOnce());
  const draw = (props: Props) => {
    const It = here.value;
    if (It) return <It {...props} />;
    void load();
    return null;
  };
  return Object.assign(draw, { load });
}
