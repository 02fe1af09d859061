import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const TOKENS = ['tokens', 'more-tokens']
  .map((name) => readFileSync(new URL(`../../../lib/look/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');

/** `--ink: light-dark(#1e1f22, #e7e7e8)` -> the two colours, light first. */
const colours = new Map(
  [...TOKENS.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(some: string, other: string): number {
  const [low = 0, high = 0] = [luminance(some), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function colour(name: string, scheme: 'light' | 'dark'): string {
  const found = colours.get(name);
  if (!found) throw new Error(`no colour --${name}`);
  return found[scheme];
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const grounds = ['ground', 'raised', 'hover', 'wash'];
  const texts = ['ink', 'ink-soft', 'ink-faint', 'accent', 'again', 'error'];
  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s is readable on %s',
    (text, ground) => {
      expect(contrast(colour(text, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('the edge of a field is seen', () => {
    expect(contrast(colour('edge', scheme), colour('raised', scheme))).toBeGreaterThanOrEqual(3);
  });

  test('a filled button is readable', () => {
    expect(contrast(colour('on-accent', scheme), colour('accent', scheme))).toBeGreaterThanOrEqual(4.5);
  });
});
