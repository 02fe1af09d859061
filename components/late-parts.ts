import { late } from './late.tsx';
import { loadVirtualRows } from './use-virtual-rows.ts';

/* What a screen does without at first. It comes right after the first rows, so that a press finds it here. */
export const RowActions = late(async () => (await import('./RowActions.tsx')).RowActions);
export const Toast = late(async () => (await import('./Toast.tsx')).Toast);
export const TagField = late(async () => (await import('./TagField.tsx')).TagField);
export const NoteField = late(async () => (await import('./NoteField.tsx')).NoteField);
export const CompareDialog = late(async () => (await import('./CompareDialog.tsx')).CompareDialog);
export const HelpDialog = late(async () => (await import('./HelpDialog.tsx')).HelpDialog);

/** Fetches all of it. */
export async function loadLateParts(): Promise<void> {
  const parts = [RowActions, Toast, TagField, NoteField, CompareDialog, HelpDialog];
  await Promise.all([loadVirtualRows(), import('./store-writing.ts'), ...parts.map((part) => part.load())]);
}
