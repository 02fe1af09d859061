import type { Digest } from '../../../lib/digest/digest.ts';
import { sendMessage } from '../../../lib/messages/protocol.ts';
import type { PaperFacts } from '../../../lib/papers/paper.ts';
import { paperAt } from '../library/paper.ts';
import { time } from './look-up.ts';

/** Papers that nobody has met, from this number on: each call takes other ones. */
let next = 1_170_000;

function newPapers(count: number): PaperFacts[] {
  next += count;
  return Array.from({ length: count }, (_, at) => paperAt(next - count + at));
}

/** Saves a digest of so many new papers at once: milliseconds until all is on disk and answered. */
export async function saveAtOnce(count: number): Promise<number> {
  const entries = newPapers(count);
  return time(() => save(entries));
}

/** The same, one after the other. */
export async function saveOneByOne(count: number): Promise<number> {
  const entries = newPapers(count);
  return time(async () => {
    for (const entry of entries) await save([entry]);
  });
}

async function save(entries: PaperFacts[]): Promise<void> {
  const answer = await sendMessage('act', { digest: digest(), entries, act: { do: 'save' } });
  if (!answer.ok) throw new Error(`Not saved: ${answer.trouble}`);
}

function digest(): Digest {
  const url = 'https://arxiv.org/list/new';
  return { id: 'arxiv:list/new', site: 'arxiv', label: 'New today', url, kind: 'list' };
}
