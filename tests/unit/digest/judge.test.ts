import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinedInWords, whyInWords } from '../../../lib/digest/form-words.ts';
import { judge, type Judged } from '../../../lib/digest/judge.ts';
import { tell } from '../../../lib/digest/told.ts';
import type { Known, Meeting } from '../../../lib/digest/known.ts';
import type { Reading } from '../../../lib/digest/reading.ts';
import type { PaperId, PaperKey } from '../../../lib/papers/paper.ts';

const DAY = 24 * 3600_000;
const NOW = new Date(2026, 8, 30, 12).getTime();

const key = (id: string) => id as PaperKey;

function entry(id: string, known: Known | null = null, version?: number): Judged {
  const isTitle = id.startsWith('title:');
  const ids = isTitle ? [] : [id as PaperId];
  const title = isTitle ? id.slice(6) : `A paper about ${id} at length`;
  const facts = { key: key(id), ids, title, ...(version === undefined ? {} : { version }) };
  return { facts, known: known && tell(known, NOW) };
}

function meeting(label: string, first: number, kind: 'list' | 'paper' = 'list'): Meeting {
  const id = `huggingface:${label}`;
  return { digest: { id, site: 'huggingface', label, url: `https://hf/${label}`, kind }, first, last: first };
}

function known(id: string, more: Partial<Known> = {}): Known {
  return { paper: key(id), by: 'id', title: 'A paper', ...more };
}

function reading(id: string, more: Partial<Reading>): Reading {
  return { paper: key(id), tags: [], note: '', changedAt: NOW, ...more };
}

const A = 'arxiv:2609.00001';
const B = 'arxiv:2609.00002';
const first = (entries: Judged[]) => judge(entries)[0];

describe('new or duplicate', () => {
  test('a paper never met is new, and there is nothing to explain', () => {
    expect(first([entry(A)])).toEqual({ marks: ['new'], says: 'new', reason: '', seenHere: false });
  });

  test('coming back to a digest does not make its papers duplicates of themselves', () => {
    const here = meeting('HF Daily Papers, 30 Sep 2026', NOW - DAY);
    expect(first([entry(A, known(A, { here }))])).toMatchObject({ marks: ['new'], seenHere: true });
  });

  test('met in an earlier digest: says in which, when, and leads there', () => {
    const earlier = meeting('HF Daily Papers, 27 Sep 2026', NOW - 3 * DAY);
    expect(first([entry(A, known(A, { earlier }))])).toEqual({
      marks: ['duplicate'],
      says: 'HF Daily Papers, 3 days ago',
      reason: 'First met in HF Daily Papers, 27 Sep 2026, 3 days ago.',
      leadsTo: { to: 'digest', url: earlier.digest.url, paper: A },
      seenHere: false,
    });
  });

  test('twice on one page: the second one is the duplicate, and leads to the first', () => {
    const [one, , again] = judge([entry(A), entry(B), entry(A)]);
    expect(one?.marks).toEqual(['new']);
    expect(again).toMatchObject({
      marks: ['duplicate'],
      says: 'same as no. 1',
      leadsTo: { to: 'entry', index: 0 },
    });
  });

  test('another form of a paper: says of which, and what that rests on', () => {
    const earlier = meeting('HF Trending Papers', NOW - DAY);
    const why = whyInWords('evidence', 'same title and 5 of 6 authors; both 2023');
    const because = joinedInWords('Its published form', key('doi:10.1/x'), why);
    expect(because).toBe(
      'Another form of “Its published form” (doi:10.1/x). Same title and 5 of 6 authors; both 2023.',
    );
    const other = known('doi:10.1/x', { by: 'evidence', earlier, because });
    expect(first([entry(A, other)])?.reason).toContain(because);
  });

  test('what may be another form is new, and asks', () => {
    const maybe = { paper: key('doi:10.1/x'), title: 'HyperNetworks', because: 'Same title.' };
    expect(first([entry(A, known(A, { maybe }))])).toMatchObject({
      marks: ['new', 'maybe'],
      says: 'maybe the same as “HyperNetworks”',
      reason: 'Maybe the same as “HyperNetworks” (doi:10.1/x)? Same title.',
      asks: 'doi:10.1/x',
    });
  });

  test('two of one short title are not one because they stand on one page', () => {
    const editorial = entry('title:editorial');
    expect(judge([editorial, editorial]).map(({ marks }) => marks)).toEqual([['new'], ['new']]);
  });

  test('two that the reader tells apart are no repeats of each other on one page, whatever they share', () => {
    const shared = { ids: [B as PaperId] };
    const one = entry(A);
    const other = { ...entry('s2:1', known('s2:1', { apart: [key(A)] })) };
    const sharing = [one, other].map((each) => ({
      ...each,
      facts: { ...each.facts, ids: [...each.facts.ids, ...shared.ids] },
    }));
    expect(judge(sharing).map(({ marks }) => marks)).toEqual([['new'], ['new']]);
    const unsaid = sharing.map((each) => ({ ...each, known: null }));
    expect(judge(unsaid)[1]).toMatchObject({ marks: ['duplicate'], joinedWith: [A] });
  });

  test('kept but never met on a page, as after an import: known', () => {
    const kept = known(A, { reading: reading(A, { savedAt: NOW - 2 * DAY }) });
    expect(first([entry(A, kept)])?.marks).toEqual(['duplicate', 'saved']);
  });

  test('opened on its own page before it stood in a list', () => {
    const earlier = meeting('its page on HF', NOW - DAY, 'paper');
    expect(first([entry(A, known(A, { earlier }))])?.says).toBe('opened yesterday');
  });

  test('what the store takes for one, neither met before, is one on the page too', () => {
    const long = 'title:efficientonlineprocessingwithdeepneuralnetworks';
    const other = entry(long, known(A, { by: 'evidence' }));
    expect(judge([entry(A), other])[1]?.marks).toEqual(['duplicate']);
    expect(judge([entry(A), entry(long)])[1]?.marks).toEqual(['new']);
  });

  test('the same title under two arXiv ids is two papers', () => {
    const one = entry(A);
    const other = { ...entry(B), facts: { ...entry(B).facts, title: one.facts.title } };
    expect(judge([one, other]).map(({ marks }) => marks)).toEqual([['new'], ['new']]);
  });
});

describe('what the reader did', () => {
  test('read: said first, with when', () => {
    const read = known(A, { here: meeting('x', NOW), reading: reading(A, { readAt: NOW - 2 * DAY }) });
    expect(first([entry(A, read)])).toMatchObject({ marks: ['new', 'read'], says: 'read 2 days ago' });
  });

  test('a newer version than the one read is updated, and no longer read', () => {
    const read = known(A, { reading: reading(A, { readAt: NOW - 9 * DAY, readVersion: 1 }) });
    expect(first([entry(A, read, 3)])).toMatchObject({
      marks: ['duplicate', 'updated'],
      says: 'v3, you read v1',
      reason: expect.stringContaining('This is v3; you read v1 on 21 Sep.'),
    });
  });

  test('saved: its tags', () => {
    const saved = known(A, {
      here: meeting('x', NOW),
      reading: reading(A, { savedAt: NOW, tags: ['nas', 'pruning'] }),
    });
    expect(first([entry(A, saved)])).toMatchObject({ marks: ['new', 'saved'], says: 'saved · nas, pruning' });
  });

  test('all at once', () => {
    const all = known(A, {
      earlier: meeting('HF Trending Papers', NOW - DAY),
      reading: reading(A, { savedAt: NOW, readAt: NOW, dismissedAt: NOW }),
    });
    expect(first([entry(A, all)])?.marks).toEqual(['duplicate', 'read', 'saved', 'dismissed']);
  });
});

test('exactly one of new and duplicate holds, whatever is on the page', () => {
  const ids = fc.constantFrom(A, B, 'title:onetitlethatislongenoughtojoin', 'title:short');
  const anyEntry = fc.record({ id: ids, met: fc.boolean(), here: fc.boolean(), read: fc.boolean() });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 12 }), (page) => {
      const entries = page.map(({ id, met, here, read }) =>
        entry(
          id,
          known(id, {
            ...(met ? { earlier: meeting('a', NOW - DAY) } : {}),
            ...(here ? { here: meeting('b', NOW) } : {}),
            ...(read ? { reading: reading(id, { readAt: NOW }) } : {}),
          }),
        ),
      );
      for (const { marks, reason } of judge(entries)) {
        expect(marks.includes('new')).toBe(!marks.includes('duplicate'));
        expect(marks.includes('duplicate') && reason === '', 'a duplicate says why').toBe(false);
      }
    }),
  );
});
