import type { Digest } from '../../../lib/digest/digest.ts';
import type { PaperFacts, PaperId, PaperKey } from '../../../lib/papers/paper.ts';

/** Milliseconds. */
export const AN_HOUR = 3_600_000;

/** A day's digest on Hugging Face. */
export function aDay(day: string): Digest {
  return {
    id: `huggingface:date/${day}`,
    site: 'huggingface',
    label: `HF Daily Papers, ${day}`,
    url: `https://huggingface.co/papers/date/${day}`,
    kind: 'list',
  };
}

/** A paper's own page. */
export function ownPage(key: string): Digest {
  const number = key.replace('arxiv:', '');
  return {
    id: `huggingface:paper/${number}`,
    site: 'huggingface',
    label: 'its own page',
    url: `https://huggingface.co/papers/${number}`,
    kind: 'paper',
  };
}

export function id(text: string): PaperId {
  return text as PaperId;
}

export function key(text: string): PaperKey {
  return text as PaperKey;
}

/** An entry with an identifier; or with a title only, where the key begins so. */
export function anEntry(name: string, more: Partial<PaperFacts> = {}): PaperFacts {
  const ids = name.startsWith('title:') ? [] : [id(name)];
  return { key: key(name), ids, title: `The paper that is known as ${name}`, ...more };
}

/** Of one paper that comes in two forms: a preprint, and what was published of it under a shorter title. */
export const AUTHORS = ['Ida Brandt', 'Tomás Reyes', 'Lin Wei', 'Femi Adeyemi'];
export const PREPRINT = anEntry('arxiv:2401.00001', {
  title: 'Towards Counting Lighthouses from Low Orbit with Sparse Transformers',
  authors: AUTHORS,
  published: '2023-05-02',
});
export const PUBLISHED = anEntry('doi:10.5555/lights.7', {
  title: 'Counting Lighthouses from Low Orbit with Sparse Transformers',
  authors: AUTHORS,
  published: '2024',
});

/** As many as wanted, each its own paper. */
export function entries(count: number): PaperFacts[] {
  return Array.from({ length: count }, (_none, n) => anEntry(`arxiv:2401.${String(n + 1).padStart(5, '0')}`));
}
