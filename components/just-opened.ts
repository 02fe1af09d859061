/**
 * The change that opening a paper made. The tab that opens closes the popup, and Undo with it: the next popup
 * offers it once more.
 */
export interface JustOpened {
  remember(change: number): void;
  /** Answers once. */
  take(): number | undefined;
}

const NAME = 'opened with change';

export function justOpenedIn(storage: Storage): JustOpened {
  return {
    remember: (change) => storage.setItem(NAME, String(change)),
    take() {
      const change = Number(storage.getItem(NAME) ?? NaN);
      storage.removeItem(NAME);
      return Number.isInteger(change) ? change : undefined;
    },
  };
}
