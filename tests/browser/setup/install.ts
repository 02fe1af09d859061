import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian and its relatives, and we may install. */
export function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Installs a Debian package; says so first, since it takes a minute. */
export function aptInstall(name: string): boolean {
  console.error(`Installing ${name} with apt-get, once ...`);
  return (
    runs('apt-get', ['update', '-qq']) &&
    runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
  );
}

/** Runs a command with its output on ours, on stderr: what we print on stdout is for the caller. */
export function runs(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}
