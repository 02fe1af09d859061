import { joinedInWords, toldApartInWords, whyInWords } from '../../digest/form-words.ts';
import type { Known } from '../../digest/known.ts';
import type { PaperKey } from '../../papers/paper.ts';
import type { Gathered } from '../gathered.ts';
import type { Match } from '../match.ts';
import type { ComparablePaper } from './comparable-paper.ts';
import { otherEnd } from './kin.ts';
import { tieBetween } from './ties-of.ts';

/** What an entry is taken for, what it may be, what the reader says it is not; and what that rests on, in words. */
export function kinInWords(
  entry: ComparablePaper,
  { own, papers, leader }: Match,
  found: Gathered,
): Pick<Known, 'by' | 'also' | 'apart' | 'maybe' | 'because'> {
  const self = own ?? entry.key;
  const isSelf = (key: PaperKey) => key === entry.key || (key === own && key.startsWith(`${entry.key}#`));
  const also = papers.filter((key) => !isSelf(key));
  const apart = found.kin.verdicts.apartFrom(entry.key);
  const [first] = also;
  const other = isSelf(leader) ? first : leader;
  const ground = other === undefined ? undefined : groundOf(entry, self, other, found);
  const because = ground
    ? joinedInWords(found.papers.get(ground.paper)?.title ?? '', ground.paper, ground.because)
    : toldApartInWords(apart[0]);
  const maybe = question(self, papers, found);
  return {
    by: ground?.by ?? 'id',
    ...(also.length > 0 && { also }),
    ...(apart.length > 0 && { apart }),
    ...(maybe && { maybe }),
    ...(because !== undefined && { because }),
  };
}

interface Ground {
  readonly paper: PaperKey;
  readonly by: Known['by'];
  readonly because: string;
}

/** The reader's word, else what the engine found of the two, else an identifier that they share. */
function groundOf(
  entry: ComparablePaper,
  self: PaperKey,
  other: PaperKey,
  { kin, papers }: Gathered,
): Ground {
  const word = kin.wordOn(entry.key, other) ?? kin.wordOn(self, other);
  if (word?.same) return { paper: other, by: 'verdict', because: whyInWords('verdict') };
  const record = papers.get(other);
  const shares = record?.ids.some((id) => entry.ids.includes(id)) ?? false;
  if (shares) return { paper: other, by: 'id', because: whyInWords('id') };
  const tie = kin.between(self, other) ?? (record && tieBetween(entry, record));
  if (tie?.same === 'yes')
    return { paper: other, by: 'evidence', because: whyInWords('evidence', tie.reason) };
  return { paper: other, by: 'evidence', because: whyInWords('evidence') };
}

/** The likeliest that is neither joined nor told apart already. */
function question(
  self: PaperKey,
  papers: readonly PaperKey[],
  { kin, papers: known }: Gathered,
): Known['maybe'] {
  for (const tie of kin.maybes(self)) {
    const paper = otherEnd(tie, self);
    const record = paper === undefined ? undefined : known.get(paper);
    if (!record || papers.includes(record.key) || kin.verdicts.differ(self, record.key)) continue;
    return { paper: record.key, title: record.title, because: whyInWords('evidence', tie.reason) };
  }
  return undefined;
}
