/** Looks that are on their way, by their files. */
const looks = new Map<string, Promise<unknown>>();

/**
 * What Vite puts around each `import()`: sends for all files that a late part needs, and waits for its looks. Its own does
 * the same at five times the size, for pages with other browsers and policies than ours (`lib/build/small-preload.ts`).
 *
 * @param files from the extension's root
 */
// oxlint-disable-next-line no-underscore-dangle -- the name that Vite asks for
export async function __vitePreload<T>(load: () => Promise<T>, files: readonly string[] = []): Promise<T> {
  const isLook = (file: string) => file.endsWith('.css');
  for (const file of files) if (!isLook(file)) sendFor(file, 'modulepreload');
  await Promise.all(files.filter(isLook).map(lookOf));
  return load();
}

function lookOf(file: string): Promise<unknown> {
  const known = looks.get(file);
  if (known) return known;
  const link = sendFor(file, 'stylesheet');
  const look = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  looks.set(file, look);
  return look;
}

function sendFor(file: string, as: 'stylesheet' | 'modulepreload'): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = as;
  link.href = `/${file}`;
  document.head.append(link);
  return link;
}
