import { describe, expect, test } from 'vitest';
import { pastedDigest } from '../../../components/pasted/pasted-digest.ts';
import { pastedKeyLines, pastedStep } from '../../../components/pasted/pasted-key.ts';
import { pastedRecentsIn } from '../../../components/pasted/pasted-recents.ts';
import {
  glyphsOf,
  mentionsInWords,
  skippedInWords,
  takenFor,
} from '../../../components/pasted/pasted-words.ts';
import type { ReadSource } from '../../../lib/exchange/read-source.ts';
import { pastedAddress, pastedHash } from '../../../lib/messages/pasted-address.ts';
import type { PaperFacts, PaperKey } from '../../../lib/papers/paper.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';

const paper = (name: string): PaperFacts => ({ key: `title:${name}` as PaperKey, ids: [], title: name });
const read = (names: readonly string[], more: Partial<ReadSource> = {}): ReadSource => ({
  kind: 'text',
  site: null,
  label: 'pasted text',
  entries: names.map(paper),
  mentions: [],
  ...more,
});

describe('the digest of a text', () => {
  test('is the same for the same papers, another for others', () => {
    const { id, url } = pastedDigest(read(['a', 'b'], { label: 'one' }));
    expect(pastedDigest(read(['a', 'b'], { label: 'other' }))).toMatchObject({ id, url, label: 'other' });
    const others = [['a'], ['b', 'a'], ['ab'], ['a', 'b', 'c'], []].map(
      (names) => pastedDigest(read(names)).id,
    );
    expect(new Set([id, ...others]).size).toBe(6);
  });

  test('leads back to the place where it was pasted', () => {
    const { id, url } = pastedDigest(read(['a']));
    expect(pastedHash(url)).toBe(`#pasted/${id.slice('text:'.length)}`);
    expect(pastedHash('https://huggingface.co/papers')).toBeUndefined();
    expect(pastedHash(pastedAddress('../settings'))).toBeUndefined();
  });

  test('is that of the page, where a page says where it stood', () => {
    const url = 'https://huggingface.co/papers/trending';
    const digest = {
      id: 'huggingface:trending',
      site: 'huggingface',
      label: 'HF trending',
      url,
      kind: 'list',
    } as const;
    expect(pastedDigest(read(['a'], { digest }))).toBe(digest);
  });
});

describe('what was pasted lately', () => {
  const storage = (): Storage => {
    const kept = new Map<string, string>();
    return {
      length: 0,
      clear: () => kept.clear(),
      key: () => null,
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
    };
  };
  const paste = (name: string, abstract = '') => {
    const one = read([name]);
    return {
      digest: pastedDigest(one),
      read: { ...one, entries: one.entries.map((facts) => ({ ...facts, abstract })) },
    };
  };

  test('is kept newest first, each once, and not without end', () => {
    const recents = pastedRecentsIn(storage());
    for (let at = 0; at < 14; at += 1) recents.keep(paste(`paper ${at}`));
    recents.keep(paste('paper 10'));
    const names = recents.all().map((kept) => kept.read.entries[0]?.title);
    expect(names).toHaveLength(10);
    expect(names.slice(0, 3)).toEqual(['paper 10', 'paper 13', 'paper 12']);
  });

  test('leaves the abstracts of a long one out', () => {
    const recents = pastedRecentsIn(storage());
    recents.keep(paste('short', 'We study doors.'));
    recents.keep(paste('long', 'We study doors. '.repeat(40_000)));
    expect(recents.all().map((kept) => kept.read.entries[0]?.abstract)).toEqual([
      undefined,
      'We study doors.',
    ]);
  });

  test('is nothing where the disk holds something else', () => {
    const strange = storage();
    strange.setItem('pasted', '[{"digest":3},null,{"read":{}}]');
    expect(pastedRecentsIn(strange).all()).toEqual([]);
    strange.setItem('pasted', '{');
    expect(pastedRecentsIn(strange).all()).toEqual([]);
  });
});

describe('keys', () => {
  const at = { index: 3, count: 10, page: 4 };
  const step = (key: string, more = {}) =>
    pastedStep({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, at, DEFAULT_SETTINGS.keys);

  test.each([
    ['j', { do: 'move', to: 4 }],
    ['k', { do: 'move', to: 2 }],
    ['End', { do: 'move', to: 9 }],
    ['PageUp', { do: 'move', to: 0 }],
    ['J', { do: 'next-new' }],
    ['x', { do: 'act', act: 'dismiss' }],
    ['g', { do: 'act', act: 'go-there' }],
    ['Enter', { do: 'act', act: 'open' }],
    ['Escape', { do: 'leave' }],
    ['q', undefined],
  ])('%s', (key, does) => {
    expect(step(key)).toEqual(does);
  });

  test('those of the browser stay its own', () => {
    expect(step('s', { ctrlKey: true })).toBeUndefined();
    expect(step('z', { ctrlKey: true })).toEqual({ do: 'undo' });
  });

  test('a key that was taken away does nothing, and is not in the help', () => {
    const keys = { ...DEFAULT_SETTINGS.keys, dismiss: '' };
    expect(pastedStep({ key: '', ctrlKey: false, metaKey: false, altKey: false }, at, keys)).toBeUndefined();
    expect(pastedKeyLines(keys).map(({ does }) => does)).not.toContain('Dismiss, or bring back');
  });
});

test('words', () => {
  expect(takenFor(read([], { kind: 'feed', label: 'cs.LG updates, 3 Dec 2025' }))).toBe(
    'cs.LG updates, 3 Dec 2025 (feed)',
  );
  expect(takenFor(read([], { kind: 'arxiv-mail', label: 'arXiv mail, 8 Jun 2023' }))).toBe(
    'arXiv mail, 8 Jun 2023',
  );
  expect([skippedInWords(), skippedInWords(1), skippedInWords(2)]).toEqual([
    '',
    '1 entry could not be read.',
    '2 entries could not be read.',
  ]);
  expect(mentionsInWords(1)).toBe('1 more paper is mentioned');
  expect(glyphsOf(['new', 'saved', 'read'])).toEqual(['read', 'saved']);
  expect(glyphsOf(['duplicate'])).toEqual(['duplicate']);
});
