import { keysOf } from '../../lib/identity/blocking-keys.ts';
import { candidatePairs } from '../../lib/identity/candidates.ts';
import { evidenceOf } from '../../lib/identity/evidence.ts';
import { profileOf } from '../../lib/identity/profile.ts';
import { areStrangers } from '../../lib/identity/strangers.ts';
import { readPairs, readRecords } from './sets.ts';

/** What the model learns from: the evidence of one pair, and whether people say it is one publication. */
export interface Example {
  readonly set: string;
  readonly features: readonly number[];
  readonly same: boolean;
  /** Its place among the set's pairs. */
  readonly at: number;
}

export function examplesOfPairs(set: string): Example[] {
  return readPairs(set).map(({ a, b, same }, at) => {
    const { features } = evidenceOf(profileOf(a), profileOf(b));
    return { set, features, same, at };
  });
}

/** The candidates among the records, those that are worth a look. */
export function examplesOfRecords(set: string): Example[] {
  const { records, truth } = readRecords(set);
  const profiles = records.map(profileOf);
  return candidatePairs(profiles.map(keysOf)).flatMap(([i, j], at) => {
    const [a, b] = [profiles[i], profiles[j]];
    if (!a || !b || areStrangers(a, b)) return [];
    return [{ set, features: evidenceOf(a, b).features, same: truth[i] === truth[j], at }];
  });
}
