import type { BarActions, BarRoom, BarView } from './bar-view.ts';
import { notice } from './notice.ts';
import { stayingWhile } from './stay.ts';

/** That a site has changed is worth more than a glance, in milliseconds. */
const CHANGED_STAYS = 30_000;

/** That the site has changed, what has been done, what is hidden: over the line, and read out once. */
export function notices(document: Document, signal: AbortSignal, actions: BarActions, say: BarRoom['say']) {
  let done: BarView['done'];
  const act = notice(document, 'notice', {
    name: 'Undo',
    onPress: () => done?.change !== undefined && actions.undo(done.change),
  });
  const changed = notice(document, 'notice', { name: 'Copy a report', onPress: actions.copyReport });
  const stayingChanged = stayingWhile(changed.node, signal, actions.dismissReport, CHANGED_STAYS);
  const hiding = notice(document, 'notice', { name: 'Show', onPress: actions.showHidden });
  const staying = stayingWhile(act.node, signal, actions.dismissDone);

  function showDone(next: BarView['done'], undoKey: string): void {
    const isNew = idOf(next) !== idOf(done);
    done = next;
    act.show(next?.label, next?.change === undefined ? undefined : undoKey);
    say('done', next?.label, idOf(next));
    if (!next) staying.stop();
    else if (isNew) staying.start();
  }

  function showChanged(next: string | undefined): void {
    if (changed.node.hidden === (next !== undefined)) stayingChanged[next ? 'start' : 'stop']();
    changed.show(next, next && '');
    say('changed', next);
  }

  return {
    nodes: [changed.node, act.node, hiding.node],
    show(view: Pick<BarView, 'changed' | 'done' | 'hidden' | 'settings'>): void {
      const { keys } = view.settings;
      const hidden = view.hidden > 0 ? `${view.hidden} hidden.` : undefined;
      showChanged(view.changed);
      hiding.show(hidden, keys['show-hidden']);
      say('hidden', hidden);
      showDone(view.done, keys.undo);
    },
  };
}

/** The same words about another change are news. */
function idOf(done: BarView['done']): string | undefined {
  return done && `${done.change ?? ''} ${done.label}`;
}
