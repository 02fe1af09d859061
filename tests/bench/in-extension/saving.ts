import type { Digest } from '../../../lib/digest/digest.ts';
import { sendMessage } from '../../../lib/messages/protocol.ts';
import type { PaperFacts } from '../../../lib/papers/paper.ts';
import { paperAt } from '../library/paper.ts';
import { time } from './look-up.ts';

/** Papers that nobody has met, from this number on: each page has other ones. */
let next = 1_170_000;

/** What stands on the page. */
let entries: PaperFacts[] = [];

/** What a look-up leaves for later is done by then, and the reader has looked at the page. Milliseconds. */
const AT_REST = 2_000;

/** A page with so many new papers, looked up as each page is before anything on it can be saved. */
export async function showPage(count: number): Promise<void> {
  next += count;
  entries = Array.from({ length: count }, (_, at) => paperAt(next - count + at));
  // A page tells no more of them until they are on screen.
  const identities = entries.map(({ key, ids, title, authors = [] }) => ({ key, ids, title, authors }));
  await sendMessage('lookUp', { digest: digest(), entries: identities });
  await new Promise((resolve) => {
    setTimeout(resolve, AT_REST);
  });
}

/** Saves all papers of the page at once: milliseconds until all is on disk and answered. */
export async function saveAtOnce(): Promise<number> {
  return time(() => save(entries));
}

/** The same, one after the other. */
export async function saveOneByOne(): Promise<number> {
  return time(async () => {
    for (const entry of entries) await save([entry]);
  });
}

async function save(some: PaperFacts[]): Promise<void> {
  const answer = await sendMessage('act', { digest: digest(), entries: some, act: { do: 'save' } });
  if (!answer.ok) throw new Error(`Not saved: ${answer.trouble}`);
}

function digest(): Digest {
  const url = 'https://arxiv.org/list/new';
  return { id: 'arxiv:list/new', site: 'arxiv', label: 'New today', url, kind: 'list' };
}
