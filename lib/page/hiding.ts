/**
 * Hiding is the reader's choice, and the one thing that the page itself can notice (the setting says so). What stood
 * in the entry's own `display` is put back.
 */
export function createHiding() {
  const hidden = new Map<HTMLElement, { value: string; priority: string }>();

  function hide(anchor: HTMLElement): void {
    if (hidden.has(anchor)) return;
    const { style } = anchor;
    hidden.set(anchor, {
      value: style.getPropertyValue('display'),
      priority: style.getPropertyPriority('display'),
    });
    style.setProperty('display', 'none', 'important');
  }

  function bringBack(anchor: HTMLElement): void {
    const before = hidden.get(anchor);
    if (!before) return;
    hidden.delete(anchor);
    if (before.value) anchor.style.setProperty('display', before.value, before.priority);
    else anchor.style.removeProperty('display');
    if (anchor.getAttribute('style') === '') anchor.removeAttribute('style');
  }

  return {
    /** Hides just these; brings back all others. */
    only(anchors: readonly Element[]): void {
      const wanted = new Set(anchors);
      for (const anchor of hidden.keys()) if (!wanted.has(anchor)) bringBack(anchor);
      for (const anchor of anchors) if (anchor instanceof HTMLElement) hide(anchor);
    },
  };
}
