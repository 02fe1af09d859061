import { expect, test } from 'vitest';
import { pauses } from '../../../../lib/search/kept/pauses.ts';

test('a pause is made only after some work, and lets others have their turn, without a timer', async () => {
  let clock = 0;
  const heard: string[] = [];
  const pause = pauses(() => clock);
  const { port1, port2 } = new MessageChannel();
  const others = new Promise<void>((resolve) => {
    port1.addEventListener('message', () => {
      heard.push('a click');
      resolve();
    });
  });
  port1.start();
  port2.postMessage(undefined);
  for (let work = 1; work <= 5; work += 1) {
    clock += 1;
    await pause();
    heard.push(`work ${work}`);
  }
  clock += 10;
  await pause();
  await others;
  heard.push('work 6');
  port1.close();
  expect(heard).toEqual(['work 1', 'work 2', 'work 3', 'work 4', 'work 5', 'a click', 'work 6']);
});
