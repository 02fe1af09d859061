import * as v from 'valibot';
import type { PaperId, PaperKey } from '../../papers/paper.ts';
import { normaliseTitle } from '../../papers/title.ts';
import type { PaperRecord } from '../records.ts';
import { tidyTags } from '../tags.ts';
import type { Backup, BackupTable } from './backup.ts';

/** Where these open, no script runs: an address from a file may say `javascript:`. What was pasted has an address of ours. */
const OPENABLE = /^(?:(?:https?|file):\/\/|deja-lu:pasted\/[a-z\d]+$)/i;

const text = v.string('is not text');
const name = v.pipe(text, v.nonEmpty('is empty'));
const key = v.pipe(
  name,
  v.transform((checked) => checked as PaperKey),
);
const id = v.pipe(
  name,
  v.transform((checked) => checked as PaperId),
);
const number = v.pipe(v.number('is not a number'), v.finite('is not a number'));
const time = v.pipe(v.number('is not a time'), v.finite('is not a time'));
const address = v.pipe(text, v.regex(OPENABLE, 'is not a web address'));
const yesOrNo = v.boolean('is not true or false');
const listOf = <S extends v.GenericSchema>(schema: S) => v.array(schema, 'is not a list');
const NOT_A_RECORD = 'is not a record';

const paper = v.pipe(
  v.object(
    {
      key,
      ids: listOf(id),
      title: text,
      authors: v.exactOptional(listOf(text)),
      authorCount: v.exactOptional(number),
      abstract: v.exactOptional(text),
      published: v.exactOptional(text),
      url: v.exactOptional(address),
      site: v.exactOptional(name),
      metAt: time,
      changedAt: time,
    },
    NOT_A_RECORD,
  ),
  v.transform((record): PaperRecord => ({ ...record, plainTitle: normaliseTitle(record.title) })),
);

const seen = v.object(
  { digest: name, first: time, last: time, version: v.exactOptional(number) },
  NOT_A_RECORD,
);

const reading = v.object(
  {
    paper: key,
    savedAt: v.exactOptional(time),
    readAt: v.exactOptional(time),
    readVersion: v.exactOptional(number),
    dismissedAt: v.exactOptional(time),
    tags: v.pipe(
      listOf(text),
      v.transform((tags: string[]) => tidyTags(tags)),
    ),
    note: v.pipe(text, v.trim()),
    changedAt: time,
  },
  NOT_A_RECORD,
);

const digest = v.object(
  {
    id: name,
    site: name,
    label: text,
    url: address,
    kind: v.picklist(['list', 'paper'], 'is neither "list" nor "paper"'),
    firstAt: time,
    lastAt: time,
  },
  NOT_A_RECORD,
);

const sighting = v.object({ paper: key, seen: listOf(seen) }, NOT_A_RECORD);
const verdict = v.object({ a: key, b: key, same: yesOrNo, at: time }, NOT_A_RECORD);

/** A record as the store keeps it, or what is wrong with it and where: `.seen[2].first is missing`. */
export type CheckedRecord<T> =
  { readonly ok: true; readonly record: T } | { readonly ok: false; readonly words: string };

type RecordIn<T extends BackupTable> = Backup[T][number];

/** By table: checks a record, and leaves out what the store does not know. */
export const CHECKS: {
  readonly [T in BackupTable]: (record: unknown) => CheckedRecord<RecordIn<T>>;
} = {
  papers: (record) => checked(paper, record),
  sightings: (record) => checked(sighting, record),
  library: (record) => checked(reading, record),
  digests: (record) => checked(digest, record),
  verdicts: (record) => checked(verdict, record),
};

function checked<S extends v.GenericSchema>(schema: S, record: unknown): CheckedRecord<v.InferOutput<S>> {
  const result = v.safeParse(schema, record, { abortEarly: true });
  if (result.success) return { ok: true, record: result.output };
  const [issue] = result.issues;
  const says = issue.received === 'undefined' ? 'is missing' : issue.message;
  return { ok: false, words: `${placeOf(issue)} ${says}` };
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  const steps = issue.path?.map(({ key: step }) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  );
  return (steps ?? []).join('');
}
