import type { PaperKey } from '../../papers/paper.ts';
import { isOwn } from '../forms.ts';
import type { FormRecord } from '../records.ts';

/*
 * What the roll has of each record: a name, of which it keeps the number (`hashOf`). Beside the names stand the tables that
 * most papers have nothing in.
 */

/** A paper of this key: most identifiers are the key of the one paper that has them. */
export function ownName(key: string): string {
  return `= ${key}`;
}

/** Papers that are found by this name, however many. */
export function sharedName(form: string): string {
  return form;
}

export function kinName(paper: PaperKey): string {
  return `kin ${paper}`;
}

export function readingName(paper: PaperKey): string {
  return `library ${paper}`;
}

export function nameOfForm(record: FormRecord): string {
  // Older ones are kept.
  return isOwn(record) ? ownName(record.form) : sharedName(record.form);
}
