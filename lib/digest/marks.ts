/** What we say about an entry. Exactly one of `new` and `duplicate` holds for each. */
export type Mark = 'new' | 'duplicate' | 'read' | 'updated' | 'saved' | 'dismissed';
