/** What a spying page has noted since before its first node. */
export interface Notes {
  readonly mutations: string[];
  readonly events: string[];
  /** For each node near the screen, what was said of it last: what came before is a matter of who was faster. */
  readonly sizes: string[];
  readonly visibility: string[];
  readonly elements: string[];
  readonly roots: string[];
}

declare global {
  interface Window {
    spyNotes(): Notes;
  }
}

const EVENTS = (
  'animationstart animationend animationiteration transitionrun transitionstart transitionend transitioncancel ' +
  'slotchange focusin focusout focus blur scroll scrollend resize load error toggle beforetoggle input change ' +
  'select selectionchange contentvisibilityautostatechange pointerover pointerout mouseover mouseout command fullscreenchange'
).split(' ');

/**
 * Runs in the page before its first node, as a page's own first script can: takes over the names of our elements, and
 * listens to everything there is. Whatever it notes must be alike for one who has read nothing and one who has read a lot.
 * @param takeNames defines our elements before we use them
 */
export function spyFromTheStart({
  takeNames,
  events,
}: {
  takeNames: boolean;
  events: readonly string[];
}): void {
  const notes: Notes = { mutations: [], events: [], sizes: [], visibility: [], elements: [], roots: [] };
  const isOurs = (node: unknown): node is Element =>
    node instanceof Element && node.localName.startsWith('deja-lu-');
  const nameOf = (node: unknown): string => {
    if (!(node instanceof Element)) return node instanceof Node ? node.nodeName : String(node);
    return `${node.localName}[${node.getAttribute('data-key') ?? node.getAttribute('href') ?? ''}]`;
  };
  /** The page's own images come and go as they near the screen. */
  const isImage = (node: Node): boolean =>
    node instanceof Element && (node.localName === 'img' || node.classList.contains('animate-pulse'));

  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      if (isImage(target) || nodes.some(isImage)) continue;
      const value =
        attributeName !== null && target instanceof Element ? target.getAttribute(attributeName) : '';
      notes.mutations.push([type, nameOf(target), attributeName, value, nodes.map(nameOf).join()].join(' '));
      for (const node of addedNodes) if (isOurs(node)) watch(node);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const lastSize = new Map<Element, string>();
  const resized = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries)
      lastSize.set(target, `${nameOf(target)} ${contentRect.width} x ${contentRect.height}`);
  });
  /** Version 2: it also says whether something lies over the node, or makes it paler. Its type is not known yet. */
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const lastSeen = new Map<Element, string>();
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const isVisible: unknown = Reflect.get(entry, 'isVisible');
      lastSeen.set(entry.target, `${nameOf(entry.target)} ${entry.isIntersecting} ${String(isVisible)}`);
    }
  }, options);
  /** Cards far from the screen are laid out when the browser finds the time: what is said of them is chance. */
  const isNear = ([node]: [Element, string]) => node.getBoundingClientRect().top < innerHeight;
  window.spyNotes = () => ({
    ...notes,
    sizes: [...lastSize].filter(isNear).map(([, size]) => size),
    visibility: [...lastSeen].filter(isNear).map(([, how]) => how),
  });
  function watch(node: Element): void {
    resized.observe(node);
    seen.observe(node);
  }
  addEventListener('load', () => {
    setTimeout(() => {
      for (const node of document.querySelectorAll('article, article h3 a, article p, dt, dd')) watch(node);
    }, 600);
  });

  for (const name of events) {
    const note = (event: Event) => {
      if (event.target instanceof Node && !isImage(event.target))
        notes.events.push(`${name} ${nameOf(event.target)}`);
    };
    addEventListener(name, note, true);
  }

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function spied(init) {
    const root = attachShadow.call(this, init);
    notes.roots.push(`attachShadow ${nameOf(this)}`);
    return root;
  };
  if (takeNames) {
    for (const name of ['deja-lu-mark', 'deja-lu-bar']) customElements.define(name, spyingElement());
  }

  function spyingElement() {
    return class extends HTMLElement {
      static readonly observedAttributes = ['data-key', 'data-marks', 'class', 'style', 'hidden'];
      readonly internals: ElementInternals;
      constructor() {
        super();
        this.internals = this.attachInternals();
        notes.elements.push('made');
      }
      connectedCallback() {
        for (const later of [0, 300, 1_500]) setTimeout(() => this.look(), later);
      }
      attributeChangedCallback(name: string, _: string | null, value: string | null) {
        notes.elements.push(`${name}=${value ?? ''}`);
      }
      look() {
        const inside = this.internals.shadowRoot?.textContent ?? this.shadowRoot?.textContent;
        notes.elements.push(`${nameOf(this)} ${inside ?? 'closed'}`);
      }
    };
  }
}

export const SPIED_EVENTS = EVENTS;
