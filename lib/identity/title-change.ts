import { editBetween } from './edit.ts';
import { fold } from './fold.ts';
import type { Profile } from './profile.ts';
import { without } from './title-numbers.ts';

/** What comes and goes before a title. */
const LEAD = /^(?:(?:towards?|on|a|an|the|some|about|introducing) )+/;
/** And behind it. */
const TAIL =
  / (?:extended|full|short|long|invited|preliminary|technical|journal|conference|revised) (?:abstract|version|paper|report|talk|draft)$/;
const PART_ENDS = /[:?!]\s|\s[-–—]+\s|—|\.\s/;
/** In words: so many before a colon are a name. */
const LONGEST_NAME = 3;
/** In letters: a title that tells so much may follow on anything. */
const LONG_CORE = 25;
/** Fewer words of a title are the beginning of many. */
const FEWEST_WORDS = 3;
/** Words that say how, and not what. */
const SMALL = new Set(
  'a an and the of for in on with via using by through from to at as towards toward under over based'.split(
    ' ',
  ),
);
/** Among so many telling words one may be new. */
const FOR_EACH_NEW = 4;
/** What was written after it: another work. */
const FOLLOWING = new Set(
  'note notes remark remarks comment comments reply faster better improved improving further extended extending extension generalized generalised generalizing generalization new another more follow update updated comparison multimodal multilingual supplement supplementary appendix demo demonstration poster tutorial protocol correction challenge proceedings'.split(
    ' ',
  ),
);
/** In letters: what two forms of one word have in common, `learn` of `learning`. */
const STEM = 4;
/** And what else they may have. */
const ENDING =
  /^(?:e?s|e?d|ing|e|es|ers?|ors?|(?:at|ic|it)?ions?|at(?:e|ed|es|ing|ive)|al|als|ally|ly|ives?|ments?|y|ies|ic|ical|ity|ness|[ae]nce|able)?$/;

/**
 * May these be two titles of one work, where the people are the same? One has a subtitle, a name or `Towards` more; or the words
 * are the same but for small ones and their endings; or, where all people agree, one has a word or two more.
 */
export function saysTheSame(a: Profile, b: Profile, areAllThere: boolean): boolean {
  const [short, long] = a.compact.length <= b.compact.length ? [a, b] : [b, a];
  if (coreOf(short.title) === coreOf(long.title)) return true;
  if (short.words.length < FEWEST_WORDS) return false;
  const more = without(long.words, short.words);
  if (more.some((word) => FOLLOWING.has(word) || isBesideNumber(long.words, word))) return false;
  return hasPartMore(short, long) || isTouched(short.words, long.words, areAllThere);
}

/** `VL` of `Qwen 2.5 VL`: part of a name. */
function isBesideNumber(words: readonly string[], word: string): boolean {
  const at = words.indexOf(word);
  return /\p{N}$/u.test(words[at - 1] ?? '') || /^\p{N}/u.test(words[at + 1] ?? '');
}

function hasPartMore(short: Profile, long: Profile): boolean {
  const core = coreOf(short.title);
  const [first = '', ...others] = long.title.split(PART_ENDS);
  const parts = [first, ...others].map(coreOf);
  const isName = first.trim().split(/\s+/).length <= LONGEST_NAME;
  return others.some((_, at) => {
    const [head, tail] = [parts.slice(0, at + 1).join(''), parts.slice(at + 1).join('')];
    return head === core || (tail === core && (isName || core.length >= LONG_CORE));
  });
}

function coreOf(title: string): string {
  return fold(title).replace(TAIL, '').replace(LEAD, '').replaceAll(' ', '');
}

function isTouched(short: readonly string[], long: readonly string[], areAllThere: boolean): boolean {
  const lost = telling(without(short, long));
  const more = telling(without(long, short));
  const added = more.filter((word) => !lost.some((other) => isOneStem(word, other)));
  const most = areAllThere ? Math.floor(telling(short).length / FOR_EACH_NEW) : 0;
  return lost.every((word) => more.some((other) => isOneStem(word, other))) && added.length <= most;
}

function telling(words: readonly string[]): string[] {
  return words.filter((word) => !SMALL.has(word));
}

function isOneStem(a: string, b: string): boolean {
  const { head } = editBetween(a, b);
  return head >= STEM && ENDING.test(a.slice(head)) && ENDING.test(b.slice(head));
}
