import { describe, expect, test } from 'vitest';
import { modulesIn, shippedModules, sourceOf } from './source-tree.ts';

const lines = (path: string) => sourceOf(path).split('\n').length;

describe('a file is read in one sitting', () => {
  test('no file has more than 250 lines', () => {
    const long = modulesIn('entrypoints', 'components', 'lib', 'seeds', 'tests').filter(
      (path) => lines(path) > 250,
    );
    expect(long, 'split by what it does').toEqual([]);
  });

  test('most files of the extension have fewer than 100 lines', () => {
    const counts = shippedModules()
      .map(lines)
      .toSorted((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThan(100);
  });

  test('an entrypoint only wires: fewer than 60 lines', () => {
    const long = modulesIn('entrypoints').filter((path) => lines(path) >= 60);
    expect(long, 'what it decides belongs in lib, what it draws in components').toEqual([]);
  });
});

test('a file is named for the one thing in it: kebab-case, PascalCase for a component, no drawers', () => {
  const odd = shippedModules().filter((path) => {
    const name = path.split('/').at(-1) ?? '';
    const drawer = /\/(utils?|helpers?|common|misc)(\/|\.)/.test(path);
    return drawer || !/^([a-z][a-z0-9]*(-[a-z0-9]+)*\.tsx?|[A-Z][A-Za-z0-9]*\.tsx)$/.test(name);
  });
  expect(odd).toEqual([]);
});
