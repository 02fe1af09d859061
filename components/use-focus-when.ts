import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A place that takes the focus every time `count` grows past 0. */
export function useFocusWhen<T extends HTMLElement>(count: number): RefObject<T | null> {
  const place = useRef<T>(null);
  useLayoutEffect(() => {
    if (count > 0) place.current?.focus();
  }, [count]);
  return place;
}
