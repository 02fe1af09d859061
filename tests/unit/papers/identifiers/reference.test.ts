import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { identifiersIn } from '../../../../lib/papers/identifiers-in.ts';
import { identifyLink } from '../../../../lib/papers/identify.ts';
import { written } from './written.ts';

interface Vector {
  readonly href?: string;
  readonly base?: string;
  readonly text?: string;
  readonly want: string | null;
}

/** The vectors collected with the grammar; they are not part of the project. */
const VECTORS = '../shared/reference/identifiers.tests.json';

describe.skipIf(!existsSync(VECTORS))('the vectors of the reference', () => {
  const vectors = existsSync(VECTORS) ? (JSON.parse(readFileSync(VECTORS, 'utf8')) as Vector[]) : [];
  const links = vectors.filter((vector) => vector.href !== undefined);

  test.each(links)('$href, on $base, is $want', ({ href = '', base, want }) => {
    expect(written(identifyLink(href, base))).toBe(want ?? undefined);
  });

  const texts = vectors.filter((vector) => vector.text !== undefined);

  test.each(texts)('$text holds $want', ({ text = '', want }) => {
    expect(identifiersIn(text).map(written)).toEqual(want === null ? [] : [want]);
  });
});
