/** Why the store cannot be used; each has one sentence on screen (`lib/messages/trouble-words.ts`). */
export type Trouble =
  /** The store on disk was written by a newer version of the extension. Nothing is overwritten. */
  | 'newer-store'
  /** The disk or the browser's quota is full. */
  | 'full'
  /** Another page of the extension holds the store open in an older version. */
  | 'blocked'
  /** The browser does not let the extension keep data (storage disabled, corrupted). */
  | 'unavailable'
  /** The extension was updated or removed under this page. */
  | 'updated';

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };
