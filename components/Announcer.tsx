import { useEffect, useState } from 'preact/hooks';

interface AnnouncerProps {
  readonly words: string;
  /** Waits until the words have settled: nobody wants each count while typing. Milliseconds. */
  readonly after?: number;
}

/** Says to screen readers what the eye sees change. */
export function Announcer({ words, after = 500 }: AnnouncerProps) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), after);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p class="unseen" role="status">
      {spoken}
    </p>
  );
}
