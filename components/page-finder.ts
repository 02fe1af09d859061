import { signal } from '@preact/signals';
import type { Findings } from '../lib/inject/inject.ts';
import type { FinderPort } from './finder-port.ts';
import type { PageModel } from './page-model.ts';

export type PageFinder = ReturnType<typeof createPageFinder>;

/** A page that was just marked knows its papers after this long at the latest: looks, and milliseconds between them. */
const LOOKS = 20;
const BETWEEN_LOOKS = 100;

/** Papers on pages that are not marked by themselves: counted when the popup opens, marked when the reader says so. */
export function createPageFinder(
  port: FinderPort,
  page: Pick<PageModel, 'page' | 'start'>,
  wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)),
) {
  const found = signal<Findings | null>(null);
  const host = signal<string | null>(null);
  const state = signal<'idle' | 'marking' | 'failed'>('idle');
  const isMarked = () => (page.page.value?.counts.papers ?? 0) > 0;

  async function waitForMarks(): Promise<void> {
    for (let look = 0; look < LOOKS && !isMarked(); look += 1) {
      await page.start();
      if (!isMarked()) await wait(BETWEEN_LOOKS);
    }
  }

  return {
    found,
    host,
    state,
    /** To be called once it is known whether the page is marked already. */
    async start(): Promise<void> {
      host.value =
        page.page.value === null || page.page.value.digest.site === 'web' ? await port.host() : null;
      if (!isMarked()) found.value = await port.look();
    },
    async mark(): Promise<void> {
      state.value = 'marking';
      const done = await port.mark().then(
        () => true,
        () => false,
      );
      if (done) await waitForMarks();
      state.value = isMarked() ? 'idle' : 'failed';
    },
    /** From now on this host is marked by itself; this page at once. */
    async always(): Promise<void> {
      if (!(await port.always())) return;
      host.value = null;
      if (!isMarked()) await this.mark();
    },
  };
}
