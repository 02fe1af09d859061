type Random = () => number;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SUBTITLES = ['A Closer Look', 'An Empirical Study', 'A Survey', 'Theory and Practice'];

/** What people and sites do to a title, anywhere in it: its first and its last letter too. */
export const SLIPS: Readonly<Record<string, (title: string, random: Random) => string>> = {
  'one slip of the pen': (title, random) => slipped(title, 1, random),
  'three slips': (title, random) => slipped(title, 3, random),
  'a word lost': (title, random) => {
    const words = title.split(' ');
    if (words.length > 3) words.splice(placeIn(words.length, random), 1);
    return words.join(' ');
  },
  'a subtitle more': (title, random) => `${title}: ${SUBTITLES[placeIn(SUBTITLES.length, random)] ?? ''}`,
  'a name before it': (title, random) => `${slipped('NoNet', 2, random)}: ${title}`,
  'blanks lost': (title) => title.replaceAll(' ', ''),
  'two fifths cut off': (title) => title.slice(0, Math.ceil(title.length * 0.6)),
};

/** A letter lost, one more, another, or swapped with the next; so many times. */
function slipped(title: string, times: number, random: Random): string {
  if (times === 0) return title;
  const at = placeIn(title.length, random);
  const [before, here, after] = [title.slice(0, at), title.charAt(at), title.slice(at + 1)];
  const other = LETTERS.charAt(placeIn(LETTERS.length, random));
  const ways = [after, here + other + after, other + after, after.slice(0, 1) + here + after.slice(1)];
  return slipped(before + (ways[placeIn(ways.length, random)] ?? ''), times - 1, random);
}

function placeIn(length: number, random: Random): number {
  return Math.floor(random() * length);
}
