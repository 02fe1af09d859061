import type { Address } from './address.ts';
import { identified, type Identified } from './identified.ts';

/** The proceedings that share the software of NeurIPS: the host says which conference it is. */
export const HASH_HOSTS = {
  'nips.cc': 'neurips',
  'neurips.cc': 'neurips',
  'mlsys.org': 'mlsys',
  'proceedings.iclr.cc': 'iclr',
} as const;

const ACL_NEW = /^(?:19|20)\d\d\.[a-z][a-z\d]*-[a-z\d_]+\.[1-9]\d*$/i;
const ACL_OLD = /^[a-z]\d\d-\d{4}$/i;
/** Number 0 of a volume is its front matter; these volumes have two digits, all others one. */
const ACL_FRONT_MATTER = /000$|^(?:W\d\d|C69|D19(?=-[5-9]))-\d\d00$/i;
const ACL_SUFFIX = /(?:v\d+)?(?:\.(?:pdf|bib|xml|endf))?$/i;

const PMLR = /^\/([vr]\d+)\/([a-z][\w.-]*?\d\d[a-z]*)(?:-supp)?(?:\.(?:html|pdf)|\/|$)/i;
const PMLR_AT_GITHUB = /^\/mlresearch\/([vr]\d+)\/.*\/([a-z][\w.-]*?\d\d[a-z]*)(?:-supp)?\.pdf$/i;
const PMLR_AT_JMLR = /^\/proceedings\/papers(?=\/)/;
const JMLR = /^\/papers\/v(?:olume)?(\d+)\/([a-z][\w-]*?\d\d[a-z]*|\d\d-\d{3,4})(?:[./]|$)/i;
const HASH = /^\/paper(?:_files\/paper)?\/(\d{4})\/(?:hash|file)\/([\da-f]{32})(?![\da-z])/i;
const CVF = /^[^/]+_[A-Z]+_\d{4}_paper$/i;

/** `2020.acl-main.405`, `P19-1001`; none for a volume or its front matter. */
export function parseAclId(text: string): Identified | undefined {
  if (ACL_NEW.test(text)) return identified('acl', text.toLowerCase());
  return ACL_OLD.test(text) && !ACL_FRONT_MATTER.test(text)
    ? identified('acl', text.toUpperCase())
    : undefined;
}

/** `v2` is a corrected PDF of the same paper, of which the Anthology has one page. */
export function readAclAddress({ path }: Address): Identified | undefined {
  return parseAclId(lastPart(path).replace(ACL_SUFFIX, ''));
}

/** The same name occurs in several volumes: the key has both. */
export function readPmlrAddress({ path }: Address): Identified | undefined {
  return inVolume(PMLR.exec(path) ?? PMLR_AT_GITHUB.exec(path));
}

export function readJmlrAddress({ path }: Address): Identified | undefined {
  if (PMLR_AT_JMLR.test(path)) return inVolume(PMLR.exec(path.replace(PMLR_AT_JMLR, '')));
  const [, volume, name] = JMLR.exec(path) ?? [];
  return name === undefined ? undefined : identified('jmlr', `v${volume}/${name.toLowerCase()}`);
}

function inVolume(found: RegExpExecArray | null): Identified | undefined {
  return found ? identified('pmlr', `${found[1]}/${found[2]}`.toLowerCase()) : undefined;
}

export function readHashAddress({ host, path }: Address): Identified | undefined {
  const [, year, hash] = HASH.exec(path) ?? [];
  const at = Object.keys(HASH_HOSTS).find((known) => host.endsWith(known)) as
    keyof typeof HASH_HOSTS | undefined;
  return hash === undefined || at === undefined
    ? undefined
    : identified(HASH_HOSTS[at], `${year}/${hash.toLowerCase()}`);
}

/** Truncated title, conference and year: the directory differs from page to page, the file's name does not. */
export function parseCvfName(text: string): Identified | undefined {
  return CVF.test(text) ? identified('cvf', text) : undefined;
}

export function readCvfAddress({ path }: Address): Identified | undefined {
  return parseCvfName(lastPart(path).replace(/\.(?:html|pdf)$/, ''));
}

function lastPart(path: string): string {
  const end = path.endsWith('/') ? path.length - 1 : path.length;
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}
