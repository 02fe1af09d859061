import { signal } from '@preact/signals';
import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../lib/settings.ts';
import { Findings, type FindingsProps } from './Findings.tsx';
import type { ListedPaper } from './listed-paper.ts';
import type { Drawn } from './picture.ts';
import { resultsOf, type Results } from './results.ts';
import { createReaderPlace } from './screen-state.ts';

/** These rows as they stand at the beginning, drawn aside: without buttons, which come with what they do. */
export function takePicture(papers: readonly ListedPaper[]): Drawn[] {
  return papers.length === 0 ? [] : pictureOf(resultsOf(papers));
}

/** The same for what was found. */
export function pictureOf(results: Results): Drawn[] {
  const aside = document.createElement('div');
  render(<Findings {...stillView(results)} />, aside);
  const picture = drawnIn(aside);
  render(null, aside);
  return picture;
}

function drawnIn(element: Element): Drawn[] {
  return [...element.childNodes].flatMap((node): Drawn[] => {
    if (!(node instanceof Element)) return node.textContent ? [node.textContent] : [];
    if (node.matches('.row-actions')) return [];
    const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
    return [[node.localName, attributes, ...drawnIn(node)]];
  });
}

const nothing = () => undefined;

/** A list that nobody touches. */
function stillView(results: Results): FindingsProps {
  return {
    state: {
      ...createReaderPlace(),
      searched: signal(results.query !== ''),
      results: signal(results),
      tags: signal([]),
      complete: () => [],
    },
    acts: { actOnAll: async () => undefined, undo: async () => undefined },
    events: { onAct: nothing, onTags: nothing, onNote: nothing, onDraft: nothing, onLeave: nothing },
    keys: DEFAULT_SETTINGS.keys,
    onEverything: nothing,
    onHelp: nothing,
    onFirst: nothing,
    onNear: nothing,
  };
}
