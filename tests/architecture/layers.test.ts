import { describe, expect, test } from 'vitest';
import { importsOf, modulesIn } from './source-tree.ts';

/** Whom each part may use, besides itself. Imports go downward only. */
const MAY_USE: Record<string, readonly string[]> = {
  'lib/papers': [],
  'lib/identity': ['lib/papers'],
  'lib/digest': ['lib/papers'],
  'lib/sites': ['lib/digest', 'lib/papers'],
  'lib/messages': ['lib/digest', 'lib/papers'],
  'lib/settings': [],
  'lib/scripts': [],
  'lib/build': ['lib/sites', 'lib/scripts'],
  'lib/inject': ['lib/messages', 'lib/scripts'],
  'lib/look': [],
  'lib/keys': ['lib/settings'],
  'lib/tags': ['lib/digest'],
  'lib/background': ['lib/inject', 'lib/messages', 'lib/search', 'lib/store', 'lib/digest', 'lib/papers'],
  'lib/page': [
    'lib/look',
    'lib/keys',
    'lib/tags',
    'lib/messages',
    'lib/digest',
    'lib/papers',
    'lib/settings',
    'lib/sites',
  ],
  'lib/store': ['lib/identity', 'lib/messages', 'lib/digest', 'lib/papers', 'lib/settings'],
  'lib/search': ['lib/store', 'lib/digest', 'lib/papers'],
  'lib/exchange': ['lib/sites', 'lib/store', 'lib/messages', 'lib/digest', 'lib/papers', 'lib/settings'],
  'lib/commands': ['lib/exchange', 'lib/identity', 'lib/sites', 'lib/digest', 'lib/papers'],
};

const UPPER = ['components', 'entrypoints', 'seeds', 'tests', 'public'];

/** `lib/page/mark.ts` is part of `lib/page`; `lib/settings.ts` is `lib/settings`; `components/Row.tsx` is `components`. */
function partOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? `lib/${second.replace(/\.tsx?$/, '')}` : top;
}

const inProject = (path: string) => partOf(path).startsWith('lib/') || UPPER.includes(partOf(path));

describe('imports go downward only', () => {
  test.each(modulesIn('lib'))('%s', (path) => {
    const part = partOf(path);
    expect(MAY_USE[part], `${part} is new: say in layers.test.ts whom it may use`).toBeDefined();
    const allowed = [part, ...(MAY_USE[part] ?? [])];
    const wrong = importsOf(path).filter(({ to }) => inProject(to) && !allowed.includes(partOf(to)));
    expect(
      wrong.map(({ to }) => to),
      `${part} may use ${allowed.join(', ')}`,
    ).toEqual([]);
  });

  test.each(modulesIn('components'))('%s', (path) => {
    const wrong = importsOf(path).filter(({ to }) => inProject(to) && !/^(lib|components)\//.test(to));
    expect(
      wrong.map(({ to }) => to),
      'components use components and lib: they are mounted by entrypoints, not the other way',
    ).toEqual([]);
  });

  test('nothing but the entrypoints themselves uses an entrypoint, and none another', () => {
    const folderOf = (path: string) => path.split('/').slice(0, 2).join('/');
    const wrong = modulesIn('lib', 'components', 'entrypoints')
      .flatMap(importsOf)
      .filter(({ from, to }) => to.startsWith('entrypoints/') && folderOf(from) !== folderOf(to));
    expect(wrong, 'what two entrypoints share belongs in components or lib').toEqual([]);
  });
});
