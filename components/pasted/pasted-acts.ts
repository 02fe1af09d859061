import type { Settings } from '../../lib/settings.ts';
import { addressOf } from '../listed-paper.ts';
import type { IconName } from '../icon-paths.ts';
import type { PastedModel } from './pasted-model.ts';
import type { PastedPort } from './pasted-port.ts';
import { isFresh, type PastedItem } from './pasted-state.ts';
import { pastedHash } from '../../lib/messages/pasted-address.ts';

/** What can be done with a row: the same as with an entry on a page. */
export const PASTED_ACTS = [
  'open',
  'read',
  'save',
  'tag',
  'note',
  'dismiss',
  'go-there',
  'differs',
  'same',
] as const;
export type PastedAct = (typeof PASTED_ACTS)[number];

export interface OfferedPastedAct {
  readonly act: PastedAct;
  readonly icon: IconName;
  readonly words: string;
}

/** The buttons of a row, in order. */
export function pastedActsFor({
  judgement: { marks, leadsTo, joinedWith, asks },
}: PastedItem): readonly OfferedPastedAct[] {
  const offered: OfferedPastedAct[] = [
    { act: 'open', icon: 'open', words: 'Open' },
    marks.includes('read') || marks.includes('updated')
      ? { act: 'read', icon: 'unread', words: 'Mark as unread' }
      : { act: 'read', icon: 'read', words: 'Mark as read' },
    marks.includes('saved')
      ? { act: 'save', icon: 'remove', words: 'Remove from the library' }
      : { act: 'save', icon: 'save', words: 'Save' },
    { act: 'tag', icon: 'tag', words: 'Tags' },
    { act: 'note', icon: 'note', words: 'Note' },
    { act: 'dismiss', icon: 'dismissed', words: marks.includes('dismissed') ? 'Bring back' : 'Dismiss' },
  ];
  if (joinedWith || asks) offered.push({ act: 'differs', icon: 'differs', words: 'Not the same' });
  offered.push({ act: 'same', icon: 'same', words: asks ? 'The same' : 'Same as …' });
  if (leadsTo) offered.push({ act: 'go-there', icon: 'go-there', words: 'Go to where it was met before' });
  return offered;
}

/** What a row's buttons and keys do. */
export function createPastedActs(
  model: PastedModel,
  port: PastedPort,
  settings: () => Pick<Settings, 'openingReads'>,
) {
  const { state } = model;

  async function open(index: number, { facts, judgement }: PastedItem): Promise<void> {
    if (settings().openingReads && !judgement.marks.includes('read'))
      await model.act([index], { do: 'read', by: 'opening' });
    await port.open(addressOf(facts));
  }

  async function goThere({ judgement: { leadsTo } }: PastedItem): Promise<void> {
    if (leadsTo?.to === 'entry') {
      state.current.value = leadsTo.index;
      state.focusList.value += 1;
    } else if (leadsTo) {
      const hash = pastedHash(leadsTo.url);
      if (hash === undefined) await port.open(leadsTo.url, leadsTo.paper);
      else location.hash = hash;
    }
  }

  /** Which other paper is meant is asked where the library is. */
  async function compare(index: number, { facts, judgement: { asks } }: PastedItem): Promise<void> {
    if (asks) return model.passVerdict(index, { do: 'same', as: [asks] });
    await model.met([index]);
    location.hash = `#same/${encodeURIComponent(facts.key)}`;
    return undefined;
  }

  async function deny(index: number, { judgement: { joinedWith, asks } }: PastedItem): Promise<void> {
    const others = joinedWith ?? (asks ? [asks] : []);
    if (others.length > 0) await model.passVerdict(index, { do: 'differ', as: others });
  }

  function write(what: 'tags' | 'note', index: number): void {
    if (what === 'tags') void model.loadTags();
    state.edit.value = { what, index };
  }

  function perform(act: PastedAct, index: number): void {
    const item = state.items.value[index];
    if (!item) return;
    state.current.value = index;
    const { marks } = item.judgement;
    const on: Readonly<Record<PastedAct, () => unknown>> = {
      open: () => open(index, item),
      read: () => {
        const isRead = marks.includes('read') || marks.includes('updated');
        return model.act([index], isRead ? { do: 'unread' } : { do: 'read', by: 'reader' });
      },
      save: () => model.act([index], { do: marks.includes('saved') ? 'remove' : 'save' }),
      tag: () => write('tags', index),
      note: () => write('note', index),
      dismiss: () => model.act([index], { do: marks.includes('dismissed') ? 'restore' : 'dismiss' }),
      'go-there': () => goThere(item),
      differs: () => deny(index, item),
      same: () => compare(index, item),
    };
    void on[act]();
  }

  /** To the next one that is new and has been left alone, below the current one. */
  function nextNew(): void {
    const next = state.items.value.findIndex((item, index) => index > state.current.value && isFresh(item));
    if (next < 0) return;
    state.current.value = next;
    state.focusList.value += 1;
  }

  function leaveEdit(): void {
    state.edit.value = undefined;
    state.focusList.value += 1;
  }

  return {
    perform,
    nextNew,
    leaveEdit,
    saveNew: () => void model.act(state.fresh.value, { do: 'save' }),
    keepTags: (tags: readonly string[], index: number) => {
      leaveEdit();
      void model.act([index], { do: 'tag', tags });
    },
    keepNote: (note: string, index: number) => {
      leaveEdit();
      void model.act([index], { do: 'note', note });
    },
  };
}

export type PastedActs = ReturnType<typeof createPastedActs>;
