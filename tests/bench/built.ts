import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The very build that readers get. */
export const EXTENSION = '.output/chrome-mv3';

export function buildExtension(): void {
  execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** An extension that does nothing: what a page costs without us. */
export function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nothing-'));
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    background: { service_worker: 'background.js' },
  };
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
