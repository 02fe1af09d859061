import type { ComponentType, VNode } from 'preact';
import { later } from './later.ts';

/** A component whose code is not in the first script. */
export interface Late<Props> {
  (props: Props): VNode | null;
  /** Fetches the code; from then on it is drawn at once. */
  load(): Promise<unknown>;
}

/** Draws nothing until its code is here, and then what it is: what no first screen needs costs it nothing. */
export function late<Props extends object>(fetchIt: () => Promise<ComponentType<Props>>): Late<Props> {
  const its = later(fetchIt);
  const draw = (props: Props) => {
    const It = its.value;
    if (It) return <It {...props} />;
    void its.load();
    return null;
  };
  return Object.assign(draw, { load: its.load });
}
