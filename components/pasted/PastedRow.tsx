import { keyName } from '../../lib/keys/key-words.ts';
import type { TagCount } from '../../lib/digest/tag-count.ts';
import type { Settings } from '../../lib/settings.ts';
import { Icon } from '../Icon.tsx';
import { addressOf, authorsInWords } from '../listed-paper.ts';
import { NoteField } from '../NoteField.tsx';
import type { RowEdit } from '../PaperRow.tsx';
import { TagField } from '../TagField.tsx';
import { pastedActsFor, type PastedAct, type PastedActs } from './pasted-acts.ts';
import type { PastedItem } from './pasted-state.ts';
import { glyphsOf, MARKER_WORDS } from './pasted-words.ts';

interface PastedRowProps {
  readonly item: PastedItem;
  readonly index: number;
  /** The row that the keyboard is at: only its buttons are stops. */
  readonly current: boolean;
  readonly keys: Settings['keys'];
  readonly vocabulary: readonly TagCount[];
  readonly edit?: RowEdit | undefined;
  readonly acts: PastedActs;
}

/** One paper of a pasted digest, marked as it would be on a page, and what can be done with it. */
export function PastedRow(props: PastedRowProps) {
  const { item, index, edit, acts } = props;
  const { facts, judgement, reading } = item;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    acts.perform('open', index);
  };
  return (
    <>
      <div class="pasted-main" role="gridcell">
        <p class="row-title" dir="auto" title={facts.title.length > 90 ? facts.title : undefined}>
          <a href={addressOf(facts)} target="_blank" rel="noreferrer" tabIndex={-1} onClick={open}>
            {facts.title}
          </a>
        </p>
        <p class="row-facts">
          <RowChip judgement={judgement} />
          <RowSmallPrint item={item} />
        </p>
        {reading?.note && edit?.what !== 'note' && (
          <p class="row-note" dir="auto">
            {reading.note}
          </p>
        )}
        {edit && <PastedField {...props} edit={edit} />}
      </div>
      {!edit && <PastedButtons {...props} onAct={(act) => acts.perform(act, index)} />}
    </>
  );
}

/** As on a page: the shapes tell the marks apart without colour, the words say the first of them. */
function RowChip({ judgement: { marks, says, reason } }: Pick<PastedItem, 'judgement'>) {
  const glyphs = glyphsOf(marks);
  const isAgain = glyphs[0] === 'duplicate';
  return (
    <span
      class={isAgain ? 'row-chip row-chip-again' : 'row-chip'}
      data-marks={marks.join(' ')}
      title={reason || undefined}
    >
      {glyphs.map((glyph) => (
        <i key={glyph} class={`glyph glyph-${glyph}`} />
      ))}
      <span class="row-chip-words">{says}</span>
      {reason && <span class="unseen"> {reason}</span>}
    </span>
  );
}

/** `cross-listed · A. Hedge, B. Lawn · 2023`. */
function RowSmallPrint({ item: { facts } }: Pick<PastedRowProps, 'item'>) {
  const authors = authorsInWords(facts);
  const marker = facts.marker === undefined ? '' : MARKER_WORDS[facts.marker];
  const version = facts.version === undefined || facts.version === 1 ? '' : `v${facts.version}`;
  const rest = [marker, version, facts.published?.slice(0, 4) ?? ''].filter(Boolean).join(' · ');
  return (
    <>
      {authors !== '' && (
        <span class="row-authors" dir="auto" title={facts.authors?.join(', ')}>
          {authors}
        </span>
      )}
      {rest !== '' && <span class="row-rest">{rest}</span>}
    </>
  );
}

interface PastedButtonsProps extends PastedRowProps {
  readonly onAct: (act: PastedAct) => void;
}

function PastedButtons({ item, keys, current, onAct }: PastedButtonsProps) {
  return (
    <div class="row-actions" role="gridcell">
      {pastedActsFor(item).map(({ act, icon, words }) => (
        <button
          key={act}
          type="button"
          class="row-action"
          tabIndex={current ? 0 : -1}
          title={keys[act] === '' ? words : `${words} (${keyName(keys[act])})`}
          aria-label={words}
          data-key={keyName(keys[act])}
          aria-keyshortcuts={keys[act] || undefined}
          onClick={() => onAct(act)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}

type PastedFieldProps = PastedRowProps & { readonly edit: RowEdit };

function PastedField({ item, index, edit, vocabulary, acts }: PastedFieldProps) {
  const { tags = [], note = '' } = item.reading ?? {};
  return edit.what === 'tags' ? (
    <TagField
      tags={tags}
      vocabulary={vocabulary}
      label={`Tags of ${item.facts.title}`}
      onDone={(changed) => acts.keepTags(changed, index)}
      onCancel={acts.leaveEdit}
    />
  ) : (
    <NoteField
      note={note}
      label={`Note on ${item.facts.title}`}
      onDone={(changed) => acts.keepNote(changed, index)}
      onCancel={acts.leaveEdit}
    />
  );
}
