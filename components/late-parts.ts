import { late } from './late.tsx';
import { loadVirtualRows } from './use-virtual-rows.ts';

/* What no first screen draws. It comes right after the first rows, so that a press finds it here. */
export const StrongWords = late(async () => (await import('./StrongWords.tsx')).StrongWords);
export const RowPassage = late(async () => (await import('./RowPassage.tsx')).RowPassage);
export const RowActions = late(async () => (await import('./RowActions.tsx')).RowActions);
export const Toast = late(async () => (await import('./Toast.tsx')).Toast);
export const TagField = late(async () => (await import('./TagField.tsx')).TagField);
export const NoteField = late(async () => (await import('./NoteField.tsx')).NoteField);
export const PageLines = late(async () => (await import('./PageLines.tsx')).PageLines);
export const CompareDialog = late(async () => (await import('./CompareDialog.tsx')).CompareDialog);
export const HelpDialog = late(async () => (await import('./HelpDialog.tsx')).HelpDialog);

/** What results are drawn with: to be here before the first of them. */
export async function loadResultParts(): Promise<void> {
  await Promise.all([loadVirtualRows(), StrongWords.load(), RowPassage.load()]);
}

/** What a press can bring up. */
export async function loadPressedParts(): Promise<void> {
  const parts = [RowActions, PageLines, TagField, NoteField, Toast, CompareDialog, HelpDialog];
  await Promise.all(parts.map((part) => part.load()));
}
