import type { Act, Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import { tidyTags } from './tags.ts';

/** What an act knows of the paper that it is done to. */
interface Done {
  readonly paper: PaperKey;
  /** The version that the entry stands for. */
  readonly version?: number;
  readonly now: number;
}

type Fields = Omit<Reading, 'paper' | 'changedAt'>;

/**
 * The reading after an act: `null` where nothing is left to remember, the very same object where the act changes
 * nothing.
 */
export function apply(before: Reading | null, act: Act, done: Done): Reading | null {
  const fields: Fields = before ?? { tags: [], note: '' };
  const after = changed(fields, act, done);
  if (after === fields) return before;
  const isEmpty =
    (after.savedAt ?? after.readAt ?? after.dismissedAt) === undefined &&
    after.tags.length === 0 &&
    after.note === '';
  return isEmpty ? null : { ...after, paper: done.paper, changedAt: done.now };
}

function changed(fields: Fields, act: Act, done: Done): Fields {
  switch (act.do) {
    case 'save':
      return saved(fields, done.now);
    case 'remove':
      return removed(fields);
    case 'read':
      return read(fields, done);
    case 'unread':
      return without(fields, 'readAt', 'readVersion');
    case 'dismiss':
      return fields.dismissedAt === undefined ? { ...fields, dismissedAt: done.now } : fields;
    case 'restore':
      return without(fields, 'dismissedAt');
    case 'tag':
      return tagged(fields, tidyTags(act.tags), done.now);
    case 'add-tags':
      return tagged(fields, tidyTags([...fields.tags, ...act.tags]), done.now);
    case 'note':
      return noted(fields, act.note.trim(), done.now);
  }
}

/** What is wanted now is no longer dismissed; dismissing, the other way round, takes nothing out of the library. */
function saved(fields: Fields, now: number): Fields {
  const wanted = without(fields, 'dismissedAt');
  return wanted.savedAt === undefined ? { ...wanted, savedAt: now } : wanted;
}

function removed(fields: Fields): Fields {
  if (fields.savedAt === undefined && fields.tags.length === 0 && fields.note === '') return fields;
  return { ...without(fields, 'savedAt'), tags: [], note: '' };
}

/** Read again is news only where it is a newer version. */
function read(fields: Fields, { version, now }: Done): Fields {
  const isNewer = version !== undefined && version > (fields.readVersion ?? 0);
  if (fields.readAt !== undefined && !isNewer) return fields;
  return { ...fields, readAt: now, ...(version === undefined ? {} : { readVersion: version }) };
}

function tagged(fields: Fields, tags: readonly string[], now: number): Fields {
  const isSame = tags.length === fields.tags.length && tags.every((tag, index) => tag === fields.tags[index]);
  return isSame ? fields : { ...(tags.length > 0 ? saved(fields, now) : fields), tags };
}

function noted(fields: Fields, note: string, now: number): Fields {
  return note === fields.note ? fields : { ...(note === '' ? fields : saved(fields, now)), note };
}

/** The very same object where it has none of these. */
function without(fields: Fields, ...names: readonly (keyof Fields)[]): Fields {
  if (names.every((name) => fields[name] === undefined)) return fields;
  const rest = Object.entries(fields).filter(([name]) => !names.includes(name as keyof Fields));
  return Object.fromEntries(rest) as unknown as Fields;
}
