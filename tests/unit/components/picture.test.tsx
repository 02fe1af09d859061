// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawnFindings } from '../../../components/drawn-findings.ts';
import { draw, drawPicture } from '../../../components/draw-picture.ts';
import { rowOf } from '../../../components/listed-row.ts';
import { createPageFinder } from '../../../components/page-finder.ts';
import { createPageModel } from '../../../components/page-model.ts';
import { PICTURE } from '../../../components/picture.ts';
import { PopupScreen } from '../../../components/PopupScreen.tsx';
import { recentsIn } from '../../../components/recents.ts';
import type { Results } from '../../../components/results.ts';
import { startLibrary } from '../../../components/start-library.ts';
import { wanted } from '../../../lib/search/asked.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { aPaper, memoryLibrary, saved } from './a-library.ts';
import { LIBRARY, NO_PAGE, NUPES, PRUNING } from './open-popup.tsx';

const PAGE = readFileSync('entrypoints/popup/index.html', 'utf8');
const ROWS = LIBRARY.filter(({ reading }) => reading?.savedAt !== undefined);

/** Where the page stands: a place of its own for each test, which Preact has not drawn in before. */
let place: HTMLElement;

/** The body as it is built: without blanks between elements, and without what loads the rest. */
function openPage(): void {
  const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(PAGE) ?? [];
  const parsed = new DOMParser().parseFromString(body.replaceAll(/>\s+</g, '><'), 'text/html');
  for (const script of parsed.querySelectorAll('script')) script.remove();
  place = document.createElement('div');
  place.append(...parsed.body.children);
  document.body.append(place);
}

const the = (selector: string) => document.querySelector(selector) ?? document.body;
const titles = () => [...document.querySelectorAll('.row-title')].map((title) => title.textContent);
const field = () => the('.search-input') as HTMLInputElement;

/** What the popup's code does once it is here. */
function start(library = memoryLibrary(LIBRARY), found?: Results) {
  const settings = { value: DEFAULT_SETTINGS, change: () => undefined };
  const { signal } = new AbortController();
  const { view, reading } = startLibrary({
    port: library,
    settings,
    signal,
    query: field().value,
    ...(found && { found }),
  });
  const page = createPageModel(
    { state: async () => null, act: library.act.bind(library) },
    library,
    view.acts,
    view.state.query,
  );
  const under = { page, finder: createPageFinder(NO_PAGE, page) };
  render(<PopupScreen {...view} settings={settings} under={under} libraryUrl="/library.html" />, place);
  return reading;
}

afterEach(() => {
  render(null, place);
  place.remove();
});
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
  localStorage.clear();
  openPage();
});

test('the rows of the last time stand there before anything that draws rows is loaded', () => {
  recentsIn(localStorage).write(ROWS);
  drawPicture(the('.library'), localStorage);
  expect(titles()).toEqual([NUPES.title, PRUNING.title]);
  expect(the('.row-title a').getAttribute('href')).toBe('https://arxiv.org/abs/2308.00001');
  expect(document.querySelectorAll('button.row-action')).toHaveLength(0);
});

test('the popup takes over what stands there: no row is drawn again, and nothing moves', async () => {
  recentsIn(localStorage).write(ROWS);
  drawPicture(the('.library'), localStorage);
  const before = [
    ...document.querySelectorAll('.popup, .search-input, .paper-list, .paper-row, .row-title a'),
  ];
  field().focus();
  await start();
  expect(before).toHaveLength(7);
  expect(before.filter((element) => !element.isConnected)).toEqual([]);
  expect(titles()).toEqual([NUPES.title, PRUNING.title]);
  expect(document.activeElement).toBe(field());
});

test('what is typed before the popup can answer is kept, and answered', async () => {
  recentsIn(localStorage).write(ROWS);
  drawPicture(the('.library'), localStorage);
  field().focus();
  field().value = 'adapt';
  const reading = start();
  expect(field().value).toBe('adapt');
  await reading;
  await vi.waitFor(() => expect(titles()).toEqual([PRUNING.title]));
  expect(document.activeElement).toBe(field());
});

test('an answer that stands there already is taken over, too: the list stays as it is, whole or not', async () => {
  field().value = 'pruning';
  const asked = wanted(parseQuery('pruning'));
  const rows = new Map([[0, rowOf(saved(PRUNING, 1000, { tags: ['pruning', 'cnn'], readAt: 1500 }), asked)]]);
  const found: Results = { query: 'pruning', scope: 'library', count: 1, open: false, rows };
  the('.library').append(...drawnFindings(found).map(draw));
  const before = [...document.querySelectorAll('.findings-top, .findings-top *, .paper-list, .paper-list *')];
  const reading = start(memoryLibrary(LIBRARY), found);
  expect(titles(), 'before the store is open').toEqual([PRUNING.title]);
  await reading;
  expect(titles()).toEqual([PRUNING.title]);
  expect(before.filter((element) => !element.isConnected)).toEqual([]);
  expect(document.querySelector('.bulk-words')?.textContent).toBe('1 result');
});

test('what stands in the page by itself is what the popup draws', async () => {
  const shapes = () => [...the('.popup').querySelectorAll('.library-top, .library-top *')].map(shapeOf);
  const inPage = shapes();
  place.replaceChildren();
  await start(memoryLibrary([]));
  // A list of completions is there as well, empty and hidden.
  expect(shapes().filter((shape) => !shape.startsWith('DIV  '))).toEqual(inPage);
});

function shapeOf(element: Element): string {
  const [label, path] = [element.getAttribute('aria-label'), element.getAttribute('d')];
  return [element.tagName, element.className || element.getAttribute('class') || '', label ?? path].join(' ');
}

test.each(['{', '[["script",{}]]', '[["div"]]', '7'])('%s is no picture, and harms nothing', (kept) => {
  localStorage.setItem(PICTURE, kept);
  drawPicture(the('.library'), localStorage);
  expect(document.querySelectorAll('script')).toHaveLength(0);
  expect(field().placeholder).toBe('Search your library');
});

test('the text of a title stays text', () => {
  const title = '<img src=x onerror=alert(1)> & friends';
  recentsIn(localStorage).write([saved(aPaper('2401.00001', { title }), 1)]);
  drawPicture(the('.library'), localStorage);
  expect(titles()).toEqual([title]);
  expect(document.querySelector('img')).toBeNull();
});
