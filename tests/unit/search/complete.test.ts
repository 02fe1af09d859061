import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../../../lib/search/complete.ts';
import { fold } from '../../../lib/search/fold.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { wordsIn } from '../../../lib/search/ranked/words-in.ts';
import { aPaper, indexOf } from './a-paper.ts';

const papers = [
  aPaper('A', { reading: { tags: ['pruning', 'deep learning', 'say "hi"'] }, authors: ['Yann LeCun'] }),
  aPaper('B', { reading: { tags: ['pruning', 'probability'] }, published: '2021-02-03' }),
  aPaper('C', { authors: ['Yann LeCun', 'Élise Müller'], published: '2024' }),
];
const { vocabulary } = await wordsIn(indexOf(...papers).layers);

/** The texts that are offered at the caret, which stands where the bar is. */
function offered(typed: string): string[] {
  const caret = typed.indexOf('|');
  return complete(typed.replace('|', ''), caret, vocabulary).map(
    (one) => `${one.text.slice(0, one.caret)}|${one.text.slice(one.caret)}`,
  );
}

describe('going on with what is typed', () => {
  it.each([
    ['ta|', ['tag:|']],
    ['-ta|', ['-tag:|']],
    ['pruning a| is:read', ['pruning author:| is:read']],
    ['tag:pr|', ['tag:pruning |', 'tag:probability |']],
    ['tag:learn|', ['tag:"deep learning" |']],
    ['tag:"deep l|', ['tag:"deep learning" |']],
    ['tag:sa| more', [String.raw`tag:"say \"hi\"" |more`]],
    ['-is:un|', ['-is:unread |', '-is:untagged |']],
    ['author:lec|', ['author:"Yann LeCun" |']],
    ['author:mul|', ['author:"Élise Müller" |']],
    ['year:|', ['year:2024 |', 'year:2021 |']],
    ['site:hugg|', ['site:"Hugging Face" |', 'site:huggingface |']],
    ['|', []],
    ['ta |', []],
    ['zz|', []],
    ['tag:probability|', []],
    ['"ta|', []],
  ])('%s is offered as %j', (typed, texts) => {
    expect(offered(typed)).toEqual(texts);
  });

  it('says what a filter does', () => {
    expect(complete('ye', 2, vocabulary)[0]?.hint).toBe('2023, 2023..2025, 2023.. or ..2020');
  });

  it('has the tags of most papers first', () => {
    expect(vocabulary.tags[0]).toBe('pruning');
  });

  it('writes any tag so that it is read back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (raw) => {
        const tag = raw.trim();
        fc.pre(tag !== '');
        const [first] = complete('x tag:', 6, { ...vocabulary, tags: [tag] });
        expect(parseQuery(first?.text ?? '').clauses[1]).toEqual({
          kind: 'tag',
          text: fold(tag),
          not: false,
        });
      }),
    );
  });
});
