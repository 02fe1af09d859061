import type { PaperKey } from '../../../lib/papers/paper.ts';
import { answerOf, answers, askable, type AskedPaper } from '../../../lib/search/answer.ts';
import { wanted, type Asked } from '../../../lib/search/asked.ts';
import { fieldsIn } from '../../../lib/search/fields.ts';
import { tieOf } from '../../../lib/search/packed/keys.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { newness, type Searchable } from '../../../lib/search/searchable.ts';
import { clip, pairsOf, runsOf } from '../../../lib/search/words.ts';
import { rarityOf, share, together } from '../../../lib/search/worth.ts';

/**
 * Search as it is defined, without an index: each paper's texts are asked one after the other. All sizes at which a
 * statement about all papers is made (how many, how long, how many have a word) are counted here by hand.
 */
export function findsNaively(papers: readonly Searchable[], query: string): PaperKey[] {
  const asked = parseQuery(query);
  const words = wanted(asked);
  const all = papers.map(askable);
  const mean = (lengths: readonly number[]) =>
    lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const means = {
    title: mean(all.map((one) => one.titleLength)),
    abstract: mean(all.map((one) => one.abstractLength)),
  };
  const found = all.filter((one) => answers(one, asked));
  const weights = words.map((word) => {
    const meant = !found.some((one) => answerOf(one, word, means)?.right);
    const having = all.filter((one) => {
      const answer = answerOf(one, word, means);
      return hasApart(one, word) || (answer !== undefined && (meant || answer.right));
    });
    return { rarity: rarityOf(all.length, having.length), meant };
  });
  const scored = found.map((one) => {
    const given = words.map((word) => answerOf(one, word, means));
    const sum = given.reduce((total, answer, at) => {
      const weight = weights[at];
      return answer && weight ? total + share(Math.fround(answer.value), answer.right, weight) : total;
    }, 0);
    const inTitle = given.filter((answer) => answer?.inTitle).length;
    return {
      paper: one.paper,
      score:
        sum *
        together(
          inTitle,
          one.titleLength,
          given.map((answer) => answer?.place ?? 0),
        ),
    };
  });
  return scored
    .sort(
      (a, b) =>
        b.score - a.score || newness(b.paper) - newness(a.paper) || tieOf(a.paper.key) - tieOf(b.paper.key),
    )
    .map(({ paper }) => paper.key);
}

/** A phrase counts as common as the papers that have its words in one field, in whatever order: an index knows no more. */
function hasApart({ terms }: AskedPaper, { sequence }: Asked): boolean {
  if (!sequence) return false;
  const parts = runsOf(sequence.parts).flatMap((run) =>
    run[0]?.unspaced && run.length > 1 ? pairsOf(run) : run.map((word) => clip(word.text)),
  );
  const fields = parts.map((part, at) => {
    const isOpen = sequence.open && at === parts.length - 1;
    const own = [...terms].filter(([term]) => (isOpen ? term.startsWith(part) : term === part));
    return own.reduce((bits, [, packed]) => bits | fieldsIn(packed), 0);
  });
  return fields.reduce((all, bits) => all & bits, 31) > 0;
}
