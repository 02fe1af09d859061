/** What a page can see at one moment, as text that can be compared: a name for each way of looking. */
export type Sight = Record<string, readonly string[]>;

/**
 * Runs in the page when all marks stand: looks at our hosts, and at the page's own nodes beneath them, by every
 * means that a page has. Self-contained, since it is sent into the page.
 */
export async function lookAround(): Promise<Sight> {
  const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
  const round = (value: number) => Math.round(value * 100) / 100;
  const box = (of: Element) => {
    const { x, y, width, height } = of.getBoundingClientRect();
    return [x + scrollX, y + scrollY, width, height].map(round).join(' ');
  };
  const nameOf = (node: Node | null | undefined) => {
    if (!(node instanceof Element)) return node?.nodeName ?? 'nothing';
    return `${node.localName}#${node.getAttribute('data-key') ?? node.getAttribute('href') ?? ''}`;
  };
  const styleOf = (node: Element, pseudo?: string) => {
    const style = getComputedStyle(node, pseudo);
    return [...style]
      .toSorted()
      .map((name) => `${name}:${style.getPropertyValue(name)}`)
      .join(';');
  };
  const attributesOf = (node: Element) =>
    [...node.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
  const hosts = [...document.querySelectorAll('deja-lu-mark, deja-lu-bar')];
  const cards = [...document.querySelectorAll('article, dt')];
  const own = cards.flatMap((card) => [
    card,
    ...card.querySelectorAll(':not(deja-lu-mark, img, .animate-pulse)'),
  ]);
  const looks: Sight = {};

  looks['hosts: attributes'] = hosts.map(attributesOf);
  looks['hosts: place among nodes'] = hosts.map(
    (host) =>
      `${nameOf(host.parentElement)} ${nameOf(host.previousElementSibling)} ${nameOf(host.nextElementSibling)}`,
  );
  looks['hosts: boxes'] = hosts.map((host) => [box(host), host.getClientRects().length].join(' '));
  looks['hosts: sizes'] = hosts.map((host) =>
    [host.scrollWidth, host.scrollHeight, host.clientWidth, host.clientHeight, host.childNodes.length].join(
      ' ',
    ),
  );
  looks['hosts: styles'] = hosts.map((host) =>
    [undefined, '::before', '::after'].map((pseudo) => styleOf(host, pseudo)).join('|'),
  );
  looks['hosts: text'] = hosts.map((host) =>
    [host.textContent, host instanceof HTMLElement ? host.innerText : '', host.innerHTML].join('|'),
  );
  looks['hosts: root'] = hosts.map(
    (host) => `${host.shadowRoot?.innerHTML ?? 'closed'} ${host.getAttribute('part') ?? ''}`,
  );
  looks['hosts: copies'] = hosts.map((host) => {
    const copy = host.cloneNode(true);
    return copy instanceof Element ? `${copy.outerHTML} ${copy.shadowRoot?.innerHTML ?? 'closed'}` : '';
  });
  looks['hosts: states'] = hosts.map((host) =>
    [':hover', ':focus-within', ':defined', ':empty', ':target']
      .filter((state) => host.matches(state))
      .join(),
  );
  looks['nodes: attributes'] = own.map((node) => `${node.localName} ${attributesOf(node)}`);
  looks['nodes: boxes'] = own.map(box);
  looks['nodes: styles'] = cards
    .flatMap((card) => [card, ...card.querySelectorAll('h3, h3 a, p')])
    .map((node) => styleOf(node));
  looks['nodes: visible'] = own.map((node) =>
    String(
      node.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }),
    ),
  );
  looks['page: size'] = [document.documentElement, document.body].map((node) =>
    [node.scrollWidth, node.scrollHeight, node.className, node.getAttribute('style')].join(' '),
  );
  looks['page: text'] = [
    document.body.innerText,
    document.documentElement.textContent ?? '',
    document.body.getHTML({ serializableShadowRoots: true }),
  ];
  looks['page: animations'] = [
    ...document.getAnimations(),
    ...hosts.flatMap((host) => host.getAnimations({ subtree: true })),
  ].map((animation) => animation.id + animation.playState);
  looks['page: fonts'] = [...document.fonts].map(
    (font) => `${font.family} ${font.unicodeRange} ${font.status}`,
  );
  looks['page: loads'] = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .toSorted();
  looks['page: shifts'] = performance.getEntriesByType('layout-shift').map(String);
  looks['page: focus'] = [nameOf(document.activeElement)];

  getSelection()?.selectAllChildren(document.body);
  looks['find: all selected'] = [(getSelection()?.toString() ?? '').replace(/\s+/g, ' ')];
  getSelection()?.removeAllRanges();

  const hits: string[] = [];
  const carets: string[] = [];
  for (const card of cards) {
    card.scrollIntoView({ block: 'center', behavior: 'instant' });
    await wait(0);
    const { left, top, width, height } = card.getBoundingClientRect();
    for (let row = 0; row <= 24; row += 1) {
      const line = Array.from(
        { length: 33 },
        (_, column) => [left + (width * column) / 32, top + (height * row) / 24] as const,
      );
      hits.push(
        line.map(([x, y]) => document.elementsFromPoint(x, y).slice(0, 2).map(nameOf).join('>')).join(' '),
      );
      if (row % 6 !== 0) continue;
      carets.push(line.map(([x, y]) => nameOf(document.caretPositionFromPoint(x, y)?.offsetNode)).join(' '));
    }
  }
  looks['points: elements'] = hits;
  looks['points: carets'] = carets;

  const found: string[] = [];
  for (const word of [
    'new',
    'saved',
    'save',
    'read',
    'again',
    'dismissed',
    'duplicate',
    'HF',
    'v1',
    'today',
    'ago',
    'tag',
    'same',
    '●',
    '★',
    '✓',
    '⧉',
    '40 papers',
    '30 papers',
    'Undo',
    'Show',
    'Submitted by',
    'Subjects',
  ]) {
    getSelection()?.removeAllRanges();
    let times = 0;
    while (
      times < 60 &&
      Reflect.apply(Reflect.get(window, 'find'), window, [word, false, false, false, false, true])
    ) {
      const selection = getSelection();
      found.push(`${word}: ${nameOf(selection?.anchorNode?.parentElement)} ${selection?.toString() ?? ''}`);
      times += 1;
    }
  }
  looks['find: words'] = found;
  getSelection()?.removeAllRanges();
  scrollTo({ top: 0, behavior: 'instant' });
  return looks;
}

/** Our names taken after the marks stand: the page's element now is ours, with its internals in the page's hands. */
export function takeNamesLate(): string[] {
  const looked: string[] = [];
  for (const name of ['deja-lu-mark', 'deja-lu-bar']) {
    const Late = class extends HTMLElement {
      constructor() {
        super();
        looked.push(this.attachInternals().shadowRoot?.textContent ?? 'closed');
      }
    };
    if (!customElements.get(name)) customElements.define(name, Late);
  }
  return looked;
}
