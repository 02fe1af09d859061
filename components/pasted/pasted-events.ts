import type { Pasted } from './read-pasted.ts';

/** What a paste or a drop carries as text, and as the page that it was copied from; undefined where it carries neither. */
export function pastedFrom(event: { readonly clipboardData: DataTransfer | null }): Pasted | undefined {
  return textOf(event.clipboardData);
}

/** A file before a text: a file that is dragged from some programs carries its name as text. */
export function droppedFrom(event: {
  readonly dataTransfer: DataTransfer | null;
}): File | Pasted | undefined {
  return event.dataTransfer?.files[0] ?? textOf(event.dataTransfer);
}

function textOf(data: DataTransfer | null): Pasted | undefined {
  const html = data?.getData('text/html') ?? '';
  const text = data?.getData('text/plain') ?? '';
  if (text.trim() === '' && html.trim() === '') return undefined;
  return { text, ...(html !== '' && { html }) };
}

/** A field that is written in keeps what is pasted into it. */
export function isWritable(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
