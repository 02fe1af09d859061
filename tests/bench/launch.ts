import { launchWithExtension, type Launched, type LaunchOptions } from '../browser/setup/launch.ts';

const open = new Set<Launched>();

/** A browser without a window, that is closed at the latest when its family of rows is through. */
export async function launch(options: Omit<LaunchOptions, 'headless'>): Promise<Launched> {
  const launched = await launchWithExtension({ ...options, headless: true });
  open.add(launched);
  const close = async () => {
    open.delete(launched);
    await launched.close();
  };
  return { ...launched, close };
}

/** Closes what a failure has left open: the next ones have the machine for themselves. */
export async function closeAll(): Promise<void> {
  const left = [...open];
  open.clear();
  await Promise.all(left.map((launched) => launched.close().catch(() => undefined)));
}
