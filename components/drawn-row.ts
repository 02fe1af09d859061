import { highlight } from '../lib/search/highlight.ts';
import {
  addressOf,
  authorsInWords,
  rowState,
  STATE_WORDS,
  type ListedPaper,
  type RowState,
} from './listed-paper.ts';
import { matchingPassage } from './matching-passage.ts';
import type { Drawn } from './picture.ts';
import { joinedInWords, placeInWords, tagsInWords, titleHint } from './row-words.ts';
import { STATE_PATHS } from './state-paths.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element, without the attributes that it does not have. */
export function drawn(name: string, attributes: Attributes, ...inside: readonly Drawn[]): Drawn {
  const own = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return [name, Object.fromEntries(own), ...inside];
}

/**
 * What stands in a row, as `PaperRow` draws it first, by code that is there before Preact. The popup takes over what
 * stands here: a test holds the two together, node for node.
 */
export function drawnRow(paper: ListedPaper, terms: readonly string[]): Drawn {
  const note = paper.reading?.note ?? '';
  const passage = matchingPassage(paper, terms);
  return drawn(
    'div',
    { class: 'row-main', role: 'gridcell' },
    drawnState(paper),
    drawnTitle(paper, terms),
    drawnFacts(paper, terms),
    ...(note === '' ? [] : [drawn('p', { class: 'row-note', dir: 'auto' }, ...matched(note, terms))]),
    ...(passage === undefined
      ? []
      : [drawn('p', { class: 'row-passage', dir: 'auto' }, ...matched(passage, terms))]),
    ...drawnJoined(paper),
  );
}

function drawnState(paper: ListedPaper): Drawn {
  const state = rowState(paper);
  const words = drawn('span', { class: 'unseen' }, `${STATE_WORDS[state]}.`);
  const attributes = { class: `row-state row-state-${state}`, title: STATE_WORDS[state] };
  return drawn('span', attributes, drawnIcon(state), words);
}

function drawnIcon(name: RowState): Drawn {
  const attributes = { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' };
  return drawn('svg', { class: `icon icon-${name}`, ...attributes }, drawn('path', { d: STATE_PATHS[name] }));
}

function drawnTitle(paper: ListedPaper, terms: readonly string[]): Drawn {
  const link = { href: addressOf(paper), target: '_blank', rel: 'noreferrer', tabindex: '-1' };
  const attributes = { class: 'row-title', dir: 'auto', title: titleHint(paper) };
  return drawn('p', attributes, drawn('a', link, ...matched(paper.title, terms)));
}

function drawnFacts(paper: ListedPaper, terms: readonly string[]): Drawn {
  const authors = authorsInWords(paper);
  const rest = placeInWords(paper);
  const all = { class: 'row-authors', dir: 'auto', title: paper.authors?.join(', ') };
  return drawn(
    'p',
    { class: 'row-facts' },
    ...(authors === '' ? [] : [drawn('span', all, ...matched(authors, terms))]),
    ...(rest === '' ? [] : [drawn('span', { class: 'row-rest' }, rest)]),
    ...drawnTags(paper, terms),
  );
}

function drawnTags(paper: ListedPaper, terms: readonly string[]): Drawn[] {
  const tags = paper.reading?.tags ?? [];
  if (tags.length === 0) return [];
  const { shown, more } = tagsInWords(paper);
  const names = drawn('span', { class: 'row-tag-names' }, ...matched(shown, terms));
  const lead = drawn('span', { class: 'unseen' }, 'Tags: ');
  const attributes = { class: 'row-tags', title: tags.join(', ') };
  return [drawn('span', attributes, lead, names, ...(more === '' ? [] : [more]))];
}

function drawnJoined(paper: ListedPaper): Drawn[] {
  const joined = joinedInWords(paper);
  if (!joined) return [];
  return [drawn('p', { class: 'row-note row-joined', dir: 'auto', title: joined.full }, joined.line)];
}

/** As `Matched`. */
function matched(text: string, terms: readonly string[]): Drawn[] {
  if (terms.length === 0) return [text];
  return highlight(text, terms).map((part) => (part.strong ? drawn('b', {}, part.text) : part.text));
}
