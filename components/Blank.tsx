import type { ComponentChildren } from 'preact';

interface BlankProps {
  readonly heading: string;
  /** One thing to know. */
  readonly children: ComponentChildren;
  /** One thing to do. */
  readonly action?: { readonly words: string; readonly onClick: () => void } | undefined;
}

/** A screen without papers: teaches one thing, offers one action. */
export function Blank({ heading, children, action }: BlankProps) {
  return (
    <div class="blank">
      <h2>{heading}</h2>
      <p>{children}</p>
      {action && (
        <button type="button" class="button" onClick={action.onClick}>
          {action.words}
        </button>
      )}
    </div>
  );
}
