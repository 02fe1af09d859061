import type { Digest } from '../digest/digest.ts';
import { findPapers, type Papers } from './links/find-papers.ts';
import { listing } from './reading/digests.ts';
import { linksToPapers } from './reading/links-to-papers.ts';
import type { Site } from './site.ts';

/** READMEs, other Markdown files, and pages of a wiki; issues and comments have no such node. From memory. */
const MARKDOWN = 'article.markdown-body, #wiki-body .markdown-body';

/** Paths of GitHub itself, which look like the name of a user. */
const NO_OWNERS = new Set(
  (
    'about account apps codespaces collections contact copilot customer-stories dashboard enterprise events explore features ' +
    'gist issues join login logout marketplace mobile new notifications organizations orgs pricing pulls readme search security ' +
    'sessions settings signup site solutions sponsors stars team topics trending users watching'
  ).split(' '),
);

/** GitHub: papers that a README, a Markdown file or a page of a wiki lists. Its wrappers are known from memory. */
export const github: Site = {
  id: 'github',
  name: 'GitHub',
  matches: ['https://github.com/*'],
  byLinks: true,
  lookOut: linksToPapers('.markdown-body a'),
  digestAt,
  read: (document, url) => papersOn(document, url).entries,
  mentions: (document, url) => papersOn(document, url).mentions,
  examples: {
    digests: [
      'https://github.com/jane-doe/awesome-papers',
      'https://github.com/jane-doe/awesome-papers?tab=readme-ov-file',
      'https://github.com/jane-doe/awesome-papers/blob/main/lists/2026/vision.md',
      'https://github.com/jane-doe/awesome-papers/tree/main/lists',
      'https://github.com/jane-doe/awesome-papers/wiki',
      'https://github.com/jane-doe/awesome-papers/wiki/Reading-group',
      'https://github.com/jane-doe',
    ],
    papers: [],
    neither: [
      'https://github.com/',
      'https://github.com/trending',
      'https://github.com/topics/papers',
      'https://github.com/jane-doe/awesome-papers/issues/12',
      'https://github.com/jane-doe/awesome-papers/pull/7',
      'https://github.com/jane-doe/awesome-papers/commits/main',
    ],
  },
};

function papersOn(document: Document, url: URL): Papers {
  return findPapers([...document.querySelectorAll(MARKDOWN)], url);
}

/** A file is the same list on each branch; the README of the whole is that of its first page. */
function digestAt(url: URL): Digest | undefined {
  const [owner, repo, view, ...rest] = url.pathname.split('/').filter(Boolean);
  if (owner === undefined || NO_OWNERS.has(owner.toLowerCase())) return undefined;
  if (repo === undefined) return listing('github', owner.toLowerCase(), owner, url);
  const path = pathOf(view, rest);
  const name = `${owner}/${repo}`;
  return path && listing('github', [name.toLowerCase(), ...path].join('/'), [name, ...path].join('/'), url);
}

function pathOf(view: string | undefined, rest: readonly string[]): readonly string[] | undefined {
  if (view === undefined) return [];
  if (view === 'wiki') return ['wiki', ...rest];
  if (view !== 'blob' && view !== 'tree') return undefined;
  const path = rest.slice(1).map((part) => decodeQuietly(part));
  return path.length === 1 && /^readme\.\w+$/i.test(path[0] ?? '') ? [] : path;
}

function decodeQuietly(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
