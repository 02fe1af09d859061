import { useEffect, useState } from 'preact/hooks';

/** Less than a hand needs to a button, more than the next letter often takes. Milliseconds. */
const REST = 60;

/** False when first drawn, true after a moment: for what nobody reads, and only a hand will look for. */
export function useRest(): boolean {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRests(true), REST);
    return () => clearTimeout(timer);
  }, []);
  return rests;
}
