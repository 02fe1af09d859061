import type { PaperFacts, PaperId, PaperKey } from '../../../lib/papers/paper.ts';
import { between, oneOf, randomFrom, type Random } from './random.ts';
import { methodName, reworded, SENTENCES, TITLES } from './words.ts';

/**
 * The papers of an invented library, each made from its number alone: the same on any machine, in any order. Titles are
 * those of the seeds with most of their words replaced (so that few are alike), two of five with an invented method's name; abstracts are some
 * of their sentences, about 1,100 characters. No two titles are alike.
 */
export function paperAt(number: number): PaperFacts {
  const random = randomFrom(number * 2 + 1);
  const key = idAt(number);
  return {
    key: key as string as PaperKey,
    ids: [key],
    title: titleAt(number),
    authors: authors(random),
    abstract: abstract(random, number),
    published: `${between(random, 2012, 2026)}-${twoDigits(between(random, 1, 12))}-${twoDigits(between(random, 1, 28))}`,
    url: `https://arxiv.org/abs/${key.slice('arxiv:'.length)}`,
  };
}

/** What a listing tells of it: no abstract. */
export function entryAt(number: number): PaperFacts {
  const key = idAt(number);
  const url = `https://arxiv.org/abs/${key.slice('arxiv:'.length)}`;
  return { key: key as string as PaperKey, ids: [key], title: titleAt(number), url };
}

const A_MONTH = 99_999;

/** `arxiv:9901.00001`: 2099 is nobody's, and its months have room for more than a million. */
export function idAt(number: number): PaperId {
  const month = Math.floor(number / A_MONTH) + 1;
  return `arxiv:99${twoDigits(month)}.${String((number % A_MONTH) + 1).padStart(5, '0')}` as PaperId;
}

export function titleAt(number: number): string {
  const random = randomFrom(number * 2);
  const seed = oneOf(random, TITLES);
  const words = reworded(random, seed, 0.7);
  // Those with few new words would be alike by chance.
  const isNamed = random() < 0.4 || words.filter((word, at) => word !== seed[at]).length < 3;
  return isNamed ? `${methodName(number)}: ${words.join(' ')}` : words.join(' ');
}

/** Characters of an abstract: where it ends is the first sentence beyond. */
const ABSTRACT = 1_000;

function abstract(random: Random, number: number): string {
  const sentences = [`We present ${methodName(number)}, compared with ${methodName(number + 1)}.`];
  for (let length = 0; length < ABSTRACT; length += (sentences.at(-1) ?? '').length)
    sentences.push(reworded(random, oneOf(random, SENTENCES), 0.08).join(' '));
  return sentences.join(' ');
}

const GIVEN = ['Ada', 'Alan', 'Grace', 'Edsger', 'Barbara', 'Donald', 'Mei', 'Sofia', 'Kofi', 'Yuki', 'Ines'];

/** A few thousand surnames. */
function authors(random: Random): string[] {
  return Array.from({ length: between(random, 1, 7) }, () => {
    const surname = methodName(between(random, 1, 4_000) * 6 + 5);
    return `${oneOf(random, GIVEN)} ${surname}`;
  });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
