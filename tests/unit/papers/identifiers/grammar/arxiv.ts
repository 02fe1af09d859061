import fc from 'fast-check';
import { spelled, twoDigits } from './spelled.ts';

const version = fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined });

/** `2401.00001`, `0704.0001`: five digits since 2015. */
const newStyle = fc
  .tuple(fc.integer({ min: 2007 * 12 + 3, max: 2099 * 12 + 11 }), fc.nat())
  .map(([month, nth]) => {
    const width = month >= 2015 * 12 ? 5 : 4;
    const yymm = twoDigits(Math.floor(month / 12)) + twoDigits((month % 12) + 1);
    return `${yymm}.${String((nth % (10 ** width - 1)) + 1).padStart(width, '0')}`;
  });

/** `math.GT/0309136`, of August 1991 to March 2007; the key has no subject class. */
const oldStyle = fc
  .tuple(
    fc.constantFrom(
      'hep-th',
      'solv-int',
      'q-bio',
      'math',
      'math.GT',
      'cs.LG',
      'cond-mat.stat-mech',
      'astro-ph',
    ),
    fc.integer({ min: 1991 * 12 + 7, max: 2007 * 12 + 2 }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([archive, month, nth]) => {
    const yymm = twoDigits(Math.floor(month / 12)) + twoDigits((month % 12) + 1);
    return `${archive}/${yymm}${String(nth).padStart(3, '0')}`;
  });

/** An arXiv id with its version, as it is written and as its key. */
export const arxivId = fc
  .tuple(fc.oneof(newStyle, oldStyle), version)
  .map(([id, nth]) => (nth === undefined ? id : `${id}v${nth}`));

export function arxivKey(id: string): string {
  return `arxiv:${id.replace(/\.[^/\d]+\//, '/')}`;
}

export const arxiv = spelled(arxivId, arxivKey, [
  'https://arxiv.org/abs/ID',
  'https://arxiv.org/pdf/ID',
  'https://arxiv.org/pdf/ID.pdf',
  'https://export.arxiv.org/html/ID',
  'https://de.arxiv.org/e-print/ID',
  'https://ar5iv.labs.arxiv.org/html/ID',
  'https://alphaxiv.org/overview/ID',
  'https://alphaxiv.org/abs/ID.md',
  'https://huggingface.co/papers/ID',
  'https://scirate.com/arxiv/ID',
  'https://papers.cool/arxiv/ID',
  'https://semanticscholar.org/arxiv/ID',
  'https://api.semanticscholar.org/arXiv:ID',
  'https://doi.org/10.48550/arXiv.ID',
  'https://dx.doi.org/10.48550/ARXIV.ID',
]);
