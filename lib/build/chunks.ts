import type { Entrypoint, WxtViteConfig } from 'wxt';

/**
 * The popup in three pieces, what answers first, its screen and its store, after the little that draws its first rows:
 * each file more is a question to the browser. The library page takes from them what it shares with the popup.
 */
export function groupChunks(entrypoints: readonly Entrypoint[], config: WxtViteConfig): void {
  if (!entrypoints.some(({ type }) => type === 'popup')) return;
  const output = config.build?.rollupOptions?.output;
  if (!output || Array.isArray(output)) throw new Error('no pages to put together');
  output.codeSplitting = {
    groups: [
      { name: 'look', test: /(tokens|base|library)\.css$/, priority: 2 },
      {
        name: 'finding',
        test: /preload-helper|virtual:wxt|entrypoints\/popup\/main\.ts$/,
        priority: 2,
      },
      { name: 'screen', test: /components\/start-popup\.tsx$/, priority: 1 },
      { name: 'reading', test: /components\/store-port\.ts$/ },
    ],
  };
}
