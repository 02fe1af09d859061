import { useEffect, useState } from 'preact/hooks';

/** Milliseconds after which a browser that is busy all the time counts as at rest. */
const AT_LATEST = 300;

/** False when first drawn, and true once the browser has nothing better to do: for what only a hand will look for. */
export function useRest(): boolean {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setRests(true), { timeout: AT_LATEST });
    return () => cancelIdleCallback(asked);
  }, []);
  return rests;
}
