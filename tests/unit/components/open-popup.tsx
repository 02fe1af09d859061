import { fireEvent, render, screen } from '@testing-library/preact';
import type { FinderPort } from '../../../components/finder-port.ts';
import { createPageFinder } from '../../../components/page-finder.ts';
import { loadLateParts } from '../../../components/late-parts.ts';
import { createPageModel } from '../../../components/page-model.ts';
import { PopupScreen } from '../../../components/PopupScreen.tsx';
import { startLibrary } from '../../../components/start-library.ts';
import type { PageState } from '../../../lib/messages/page-state.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { aPaper, memoryLibrary, saved, type MemoryLibrary } from './a-library.ts';

export const NUPES = aPaper('2308.00001', {
  title: 'NUPES: Non-Uniform Post-Training Quantization',
  authorCount: 3,
});
export const PRUNING = aPaper('2207.00002', {
  title: 'Layer-Adaptive Weight Pruning',
  url: 'https://huggingface.co/papers/2207.00002',
});
export const MET = aPaper('2401.00003', { title: 'Searching Latent Program Spaces' });
export const LIBRARY = [
  saved(NUPES, 2000, { tags: ['quantization'], note: 'Table 3' }),
  saved(PRUNING, 1000, { tags: ['pruning', 'cnn'], readAt: 1500 }),
  MET,
];

/** The page under the popup is one of which nothing can be said. */
export const NO_PAGE: FinderPort = {
  look: async () => null,
  mark: async () => undefined,
  host: async () => null,
  always: async () => false,
};

export async function openPopup(
  library: MemoryLibrary = memoryLibrary(LIBRARY),
  page: PageState | null | (() => PageState | null) = null,
  port: FinderPort = NO_PAGE,
) {
  const settings = { value: DEFAULT_SETTINGS, change: () => undefined };
  const { view, reading, offerUndo } = startLibrary({
    port: library,
    settings,
    signal: new AbortController().signal,
  });
  const state = async () => (typeof page === 'function' ? page() : page);
  const pagePort = { state, act: library.act.bind(library) };
  const pageModel = createPageModel(pagePort, library, view.acts, view.state.query);
  const finder = createPageFinder(port, pageModel, async () => undefined);
  const { container } = render(
    <PopupScreen
      {...view}
      settings={settings}
      under={{ page: pageModel, finder }}
      libraryUrl="/library.html"
    />,
  );
  await loadLateParts();
  await pageModel.start();
  await finder.start();
  await reading;
  await offerUndo();
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const type = (text: string) => {
    fireEvent.input(searchField(), { target: { value: text } });
  };
  return { library, container, press, type };
}

export const searchField = () =>
  screen.getByRole<HTMLInputElement>('combobox', { name: 'Search your library' });
