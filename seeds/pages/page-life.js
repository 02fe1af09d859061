// @ts-check
/**
 * What the site's own scripts do to its pages, as far as it matters to one who marks them: the server's nodes are
 * thrown away at start-up, the period tabs change the page without loading it, and images come and go.
 */

/** How long the site's bundle takes to load and start. */
const START_UP = 150;

/** The nodes as the browser renders them: the server's markers gone, attributes in another order, all of them new. */
function rendered(/** @type {Element} */ island) {
  const copy = document.createDocumentFragment();
  copy.append(...[...island.childNodes].map((node) => document.importNode(node, true)));
  dropMarkers(copy);
  copy.querySelectorAll('*').forEach(turnAttributes);
  return copy;
}

function dropMarkers(/** @type {DocumentFragment} */ root) {
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  /** @type {Node[]} */
  const markers = [];
  while (comments.nextNode()) if (comments.currentNode.nodeValue !== '') markers.push(comments.currentNode);
  for (const marker of markers) marker.parentNode?.removeChild(marker);
}

function turnAttributes(/** @type {Element} */ element) {
  const attributes = [...element.attributes].reverse();
  for (const { name } of attributes) element.removeAttribute(name);
  for (const { name, value } of attributes) {
    if (name !== 'onload' && name !== 'onerror') element.setAttribute(name, value);
  }
}

function start() {
  for (const island of document.querySelectorAll('.SVELTE_HYDRATER'))
    island.replaceChildren(rendered(island));
  watchImages();
}

/** The page at this address, put in the place of this one; the island's data stays what it was. */
async function show(/** @type {string} */ address) {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [here, there] = [document, page].map((each) => each.querySelector('[data-target="DailyPapers"]'));
  if (!here || !there || address !== location.href) return location.assign(address);
  here.replaceChildren(rendered(there));
  document.title = page.title;
  watchImages();
}

/** Near the screen an image is shown and its pulse goes; far from it the pulse comes back. */
const nearby = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      target.classList.toggle('invisible', !isIntersecting);
      const pulse = target.parentElement?.querySelector('.animate-pulse');
      if (isIntersecting) pulse?.remove();
      else if (!pulse) target.parentElement?.prepend(newPulse());
    }
  },
  { rootMargin: '200px' },
);

function newPulse() {
  const pulse = document.createElement('div');
  pulse.className =
    'absolute inset-0 animate-pulse flex items-center justify-center bg-gray-200 dark:bg-gray-800';
  return pulse;
}

function watchImages() {
  nearby.disconnect();
  for (const image of document.querySelectorAll('img[loading="lazy"]')) nearby.observe(image);
}

let shown = location.pathname + location.search;

document.addEventListener('click', (event) => {
  const tab = event.target instanceof Element ? event.target.closest('button[data-to]') : null;
  const to = tab?.getAttribute('data-to');
  if (!to || to === location.pathname) return;
  history.pushState({}, '', to);
  shown = to;
  void show(location.href);
});
addEventListener('popstate', () => {
  const wanted = location.pathname + location.search;
  // A jump to an anchor of this page fires too.
  if (wanted === shown) return;
  shown = wanted;
  void show(location.href);
});
setTimeout(start, START_UP);
