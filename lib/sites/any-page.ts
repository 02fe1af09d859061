import type { Site } from './site.ts';
export const anyPage: Site = {
  id: 'web',
  name: 'this page',
  matches: [],
  byLinks: true,
  digestAt: () => undefined,
  read: () => [],
  examples: { digests: [], papers: [], neither: [] },
};
