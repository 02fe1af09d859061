import type { Entrypoint, WxtViteConfig } from 'wxt';

/**
 * The popup in two pieces, its screen and its store, after the little that draws its first rows: each file more is a
 * question to the browser. The library page takes from them what the two share.
 */
export function groupChunks(entrypoints: readonly Entrypoint[], config: WxtViteConfig): void {
  if (!entrypoints.some(({ type }) => type === 'popup')) return;
  const output = config.build?.rollupOptions?.output;
  if (!output || Array.isArray(output)) throw new Error('no pages to put together');
  output.codeSplitting = {
    groups: [
      { name: 'look', test: /(tokens|base|fields|library)\.css$/, priority: 2 },
      { name: 'load', test: /preload-helper|virtual:wxt|wake-store/, priority: 2 },
      { name: 'screen', test: /components\/start-popup\.tsx$/, priority: 1 },
      { name: 'reading', test: /components\/store-port\.ts$/ },
    ],
  };
}
