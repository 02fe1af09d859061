import type { Act } from '../lib/digest/reading.ts';
import type { Settings } from '../lib/settings.ts';
import type { Drafts } from './drafts.ts';
import type { JustOpened } from './just-opened.ts';
import type { LibraryActs } from './library-acts.ts';
import type { LibraryPort } from './library-port.ts';
import type { LibraryState } from './library-state.ts';
import { compare } from './comparing.ts';
import { addressOf, deniable, type ListedPaper } from './listed-paper.ts';
import type { RowEdit, RowEvents } from './PaperRow.tsx';
import { placeOf } from './results.ts';
import type { RowAct } from './row-act.ts';

interface RowContext {
  readonly state: LibraryState;
  readonly acts: LibraryActs;
  readonly port: LibraryPort;
  readonly drafts: Drafts;
  readonly justOpened: JustOpened;
  readonly settings: () => Pick<Settings, 'openingReads'>;
}

/** What a row's buttons, keys and fields do. */
export function rowEvents(context: RowContext): RowEvents {
  const { state, acts, drafts } = context;
  const on: Readonly<Record<RowAct, (paper: ListedPaper) => unknown>> = {
    open: (paper) => openPaper(context, paper),
    read: ({ key, reading }) =>
      acts.act([key], reading?.readAt === undefined ? { do: 'read', by: 'reader' } : { do: 'unread' }),
    tag: (paper) => startEdit(context, 'tags', paper),
    note: (paper) => startEdit(context, 'note', paper),
    save: ({ key }) => acts.act([key], { do: 'save' }),
    remove: (paper) => removePaper(context, paper),
    same: (paper) => compare(context, paper),
    differ: (paper) => deny(context, paper),
  };
  return {
    onAct: (what, paper) => void on[what](paper),
    onTags: (tags, paper) => void keepEdit(context, paper, { do: 'tag', tags }),
    onNote: (note, paper) => void keepEdit(context, paper, { do: 'note', note }),
    onDraft: (text, { key }) => {
      if (state.edit.value) drafts.write(key, state.edit.value.what, text);
    },
    onLeave: () => leaveEdit(context),
  };
}

/** On disk as read before the tab opens: an opening tab closes the popup. */
async function openPaper(context: RowContext, paper: ListedPaper): Promise<void> {
  const { acts, port, settings, justOpened } = context;
  if (settings().openingReads && paper.reading?.readAt === undefined) {
    const change = await acts.act([paper.key], { do: 'read', by: 'opening' });
    if (change) justOpened.remember(change.id);
  }
  await port.open(addressOf(paper));
}

/** The focus goes to the paper that takes its place. */
async function removePaper({ state, acts }: RowContext, paper: ListedPaper): Promise<void> {
  const { rows } = state.results.value;
  const at = placeOf(state.results.value, paper.key);
  const next = rows.get(at + 1) ?? rows.get(at - 1);
  if (!(await acts.act([paper.key], { do: 'remove' }))) return;
  state.current.value = next?.paper.key;
  (next ? state.focusList : state.focusSearch).value += 1;
}

/** One is denied at once, which undo takes back; of several the reader chooses; where there is none, one can be named. */
async function deny(context: RowContext, paper: ListedPaper): Promise<void> {
  const { state, acts } = context;
  const others = deniable(paper);
  const [one] = others;
  if (!one) return compare(context, paper);
  state.current.value = paper.key;
  if (others.length > 1) state.comparing.value = { what: 'differ', paper, others };
  else await acts.passVerdict(paper.key, { do: 'differ', as: [one.key] });
  return undefined;
}

function startEdit({ state, drafts }: RowContext, what: RowEdit['what'], { key }: ListedPaper): void {
  const draft = drafts.read(key, what);
  state.current.value = key;
  state.edit.value = { what, paper: key, ...(draft !== undefined && { draft }) };
}

function leaveEdit({ state }: RowContext): void {
  state.edit.value = undefined;
  state.focusList.value += 1;
}

/** A draft is forgotten once its words are on disk, not before. */
async function keepEdit(context: RowContext, { key }: ListedPaper, change: Act): Promise<void> {
  leaveEdit(context);
  if ((await context.acts.act([key], change)) && change.do === 'note') context.drafts.write(key, 'note', '');
}
