/** Gmail's messages have ids (seen in a fixture of 2024; the second from memory). */
const IDS = ['data-legacy-message-id', 'data-message-id'] as const;
const MESSAGE = IDS.map((name) => `[${name}]`).join(', ');

/** The message that a node stands in, where the page tells messages apart. */
export function messageOf(node: Element): Element | undefined {
  return node.closest(MESSAGE) ?? undefined;
}

/** What an opened message is called: by its page, else in the address. A thread that grows has the newest one's name. */
export function messageId(node: Element, url: URL): string | undefined {
  const message = messageOf(node);
  const named = IDS.map((name) => message?.getAttribute(name)?.replace(/^#/, '')).find(Boolean);
  return named ?? idInAddress(url);
}

/** `#inbox/FMfcgz…`, `#search/maps/FMfcgz…`, `/mail/inbox/id/AAQk…`; a folder alone names no message. */
function idInAddress({ hash, pathname }: URL): string | undefined {
  const segments = (hash.slice(1).split('?')[0] ?? '').split('/').filter(Boolean);
  return segments.length > 1 ? segments.at(-1) : /\/id\/([^/]+)/.exec(pathname)?.[1];
}

/** Where the message opens again. The address may hold what the reader searched for, which is nobody's business. */
export function addressOf(url: URL): string {
  const { origin, pathname, hash, search } = url;
  const thread = hash === '' ? undefined : idInAddress(new URL(hash, origin));
  return thread === undefined ? `${origin}${pathname}${search}` : `${origin}${pathname}#all/${thread}`;
}
