import { describe, expect, test } from 'vitest';
import { codeOf, shippedModules } from './source-tree.ts';

interface Rule {
  readonly never: RegExp;
  readonly except?: string;
  readonly because: string;
}

const RULES: Rule[] = [
  {
    never: /\bMutationObserver\b/,
    except: 'lib/page/observe.ts',
    because: 'there is one observe(): it re-derives what is there, and stops with its signal',
  },
  {
    never: /\bsetInterval\b/,
    because: 'observe, or set a timer that ends with a signal; polling goes deaf or goes on for ever',
  },
  {
    never:
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment)\b/,
    because: 'text from a page is text, never markup',
  },
  {
    never: /\battachShadow\(\s*\{[^}]*mode:\s*['"]open/,
    because: 'an open root shows the page what the reader has read',
  },
  { never: /\b(eval|new Function)\s*\(/, because: 'no store accepts it, and no page of ours allows it' },
  {
    never: /\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource)\b\s*\(/,
    because: 'no network call that the reader did not ask for',
  },
  {
    never: /\bconsole\.(log|debug|info)\b/,
    because: 'a reader has no use for our notes; console.error at a boundary says what broke',
  },
];

describe.each(RULES)('never $never', ({ never, except, because }) => {
  test(because, () => {
    const found = shippedModules().filter((path) => path !== except && never.test(codeOf(path)));
    expect(found, because).toEqual([]);
  });
});

test('what the page sees does not depend on the reader: closed roots only', () => {
  const roots = shippedModules().filter((path) => /attachShadow/.test(codeOf(path)));
  expect(roots.length, 'marks and bar have roots of their own').toBeGreaterThan(0);
  for (const path of roots) expect(codeOf(path), path).toMatch(/mode:\s*'closed'/);
});
