import { element } from '../element.ts';
import { announcer } from './announcer.ts';
import type { BarActions, BarView } from './bar-view.ts';
import { notice } from './notice.ts';
import { stayingWhile } from './stay.ts';

/** That a site has changed is worth more than a glance, in milliseconds. */
const CHANGED_STAYS = 30_000;

/** What is wrong, what has been done, what is hidden: over the line, and read out once. */
export function notices(document: Document, signal: AbortSignal, actions: BarActions) {
  let done: BarView['done'];
  const region = announcer(document);
  const trouble = notice(document, 'notice trouble');
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
    region.say('done', next?.label, idOf(next));
    if (!next) staying.stop();
    else if (isNew) staying.start();
  }

  function showChanged(next: string | undefined): void {
    if (changed.node.hidden === (next !== undefined)) stayingChanged[next ? 'start' : 'stop']();
    changed.show(next, next && '');
    region.say('changed', next);
  }

  return {
    node: element(
      document,
      'div',
      { class: 'notices' },
      region.node,
      trouble.node,
      changed.node,
      act.node,
      hiding.node,
    ),
    show(view: Pick<BarView, 'trouble' | 'changed' | 'done' | 'hidden' | 'settings'>): void {
      const { keys } = view.settings;
      const hidden = view.hidden > 0 ? `${view.hidden} hidden.` : undefined;
      trouble.show(view.trouble);
      region.say('trouble', view.trouble);
      showChanged(view.changed);
      hiding.show(hidden, keys['show-hidden']);
      region.say('hidden', hidden);
      showDone(view.done, keys.undo);
    },
  };
}

/** The same words about another change are news. */
function idOf(done: BarView['done']): string | undefined {
  return done && `${done.change ?? ''} ${done.label}`;
}
