import type { TagCount } from '../lib/digest/tag-count.ts';
import { Icon } from './Icon.tsx';
import { NoteField, RowActions, TagField } from './late-parts.ts';
import { addressOf, authorsInWords, rowState, STATE_WORDS, type ListedPaper } from './listed-paper.ts';
import { Matched } from './Matched.tsx';
import type { RowAct, RowKeys } from './row-act.ts';
import { RowPassage } from './RowPassage.tsx';
import { joinedInWords, placeInWords, tagsInWords, titleHint } from './row-words.ts';
import { useRest } from './use-rest.ts';

/** A row being written in. `draft` is what was typed there before and not kept. */
export interface RowEdit {
  readonly what: 'tags' | 'note';
  readonly draft?: string;
}

/** What a row tells the list. */
export interface RowEvents {
  readonly onAct: (act: RowAct, paper: ListedPaper) => void;
  readonly onTags: (tags: readonly string[], paper: ListedPaper) => void;
  readonly onNote: (note: string, paper: ListedPaper) => void;
  readonly onDraft: (text: string, paper: ListedPaper) => void;
  /** The field was left without a change. */
  readonly onLeave: (paper: ListedPaper) => void;
}

interface PaperRowProps {
  readonly paper: ListedPaper;
  readonly current: boolean;
  readonly keys: RowKeys;
  readonly vocabulary: readonly TagCount[];
  /** What of it was searched for. */
  readonly terms: readonly string[];
  readonly edit?: RowEdit | undefined;
  readonly events: RowEvents;
}

/** One paper: what it is, what the reader thought of it, and what can be done with it. */
export function PaperRow({ paper, current, keys, vocabulary, terms, edit, events }: PaperRowProps) {
  const state = rowState(paper);
  // Half of a row's nodes are its buttons: they come after the words.
  const rests = useRest();
  const note = paper.reading?.note ?? '';
  return (
    <>
      <div class="row-main" role="gridcell">
        <span class={`row-state row-state-${state}`} title={STATE_WORDS[state]}>
          <Icon name={state} />
          <span class="unseen">{`${STATE_WORDS[state]}.`}</span>
        </span>
        <RowTitle paper={paper} terms={terms} onOpen={() => events.onAct('open', paper)} />
        <RowFacts paper={paper} terms={terms} withTags={edit?.what !== 'tags'} />
        {note !== '' && edit?.what !== 'note' && (
          <p class="row-note" dir="auto">
            <Matched text={note} terms={terms} />
          </p>
        )}
        {terms.length > 0 && <RowPassage paper={paper} terms={terms} />}
        <RowJoined paper={paper} />
        {edit && <RowField paper={paper} edit={edit} vocabulary={vocabulary} events={events} />}
      </div>
      {!edit && (current || rests) && (
        <RowActions paper={paper} keys={keys} current={current} onAct={(act) => events.onAct(act, paper)} />
      )}
    </>
  );
}

interface RowTitleProps extends Pick<PaperRowProps, 'paper' | 'terms'> {
  readonly onOpen: () => void;
}

function RowTitle({ paper, terms, onOpen }: RowTitleProps) {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <p class="row-title" dir="auto" title={titleHint(paper)}>
      <a href={addressOf(paper)} target="_blank" rel="noreferrer" tabIndex={-1} onClick={open}>
        <Matched text={paper.title} terms={terms} />
      </a>
    </p>
  );
}

interface RowFactsProps extends Pick<PaperRowProps, 'paper' | 'terms'> {
  readonly withTags: boolean;
}

function RowFacts({ paper, terms, withTags }: RowFactsProps) {
  const tags = paper.reading?.tags ?? [];
  const authors = authorsInWords(paper);
  const rest = placeInWords(paper);
  const { shown, more } = tagsInWords(paper);
  return (
    <p class="row-facts">
      {authors !== '' && (
        <span class="row-authors" dir="auto" title={paper.authors?.join(', ')}>
          <Matched text={authors} terms={terms} />
        </span>
      )}
      {rest !== '' && <span class="row-rest">{rest}</span>}
      {withTags && tags.length > 0 && (
        <span class="row-tags" title={tags.join(', ')}>
          <span class="unseen">Tags: </span>
          <span class="row-tag-names">
            <Matched text={shown} terms={terms} />
          </span>
          {more}
        </span>
      )}
    </p>
  );
}

/** What the reader has joined with it. */
function RowJoined({ paper }: Pick<PaperRowProps, 'paper'>) {
  const joined = joinedInWords(paper);
  if (!joined) return null;
  return (
    <p class="row-note row-joined" dir="auto" title={joined.full}>
      {joined.line}
    </p>
  );
}

type RowFieldProps = Pick<PaperRowProps, 'paper' | 'vocabulary' | 'events'> & { readonly edit: RowEdit };

function RowField({ paper, edit, vocabulary, events }: RowFieldProps) {
  const common = {
    ...(edit.draft !== undefined && { draft: edit.draft }),
    onDraft: (text: string) => events.onDraft(text, paper),
    onCancel: () => events.onLeave(paper),
  };
  const { tags = [], note = '' } = paper.reading ?? {};
  return edit.what === 'tags' ? (
    <TagField
      {...common}
      tags={tags}
      vocabulary={vocabulary}
      label={`Tags of ${paper.title}`}
      onDone={(changed) => events.onTags(changed, paper)}
    />
  ) : (
    <NoteField
      {...common}
      note={note}
      label={`Note on ${paper.title}`}
      onDone={(changed) => events.onNote(changed, paper)}
    />
  );
}
