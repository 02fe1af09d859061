import fc, { type Arbitrary } from 'fast-check';

/** An identifier by its grammar, and every way to link to it that we know. */
export interface Spelled {
  /** As `written` gives it, with the version where the spelling has one. */
  readonly key: string;
  readonly href: string;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const DIGITS = [...'0123456789'];
const HEX = [...'0123456789abcdef'];

const digits = (length: number): Arbitrary<string> => of(DIGITS, length, length);
const hex = (length: number): Arbitrary<string> => of(HEX, length, length);
const number = (max: number): Arbitrary<string> => fc.integer({ min: 1, max }).map(String);
const version = fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined });

function of(units: readonly string[], minLength: number, maxLength: number): Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...units), minLength, maxLength });
}

function spelled(
  name: Arbitrary<string>,
  key: (name: string) => string,
  hrefs: readonly string[],
): Arbitrary<Spelled> {
  return fc
    .tuple(name, fc.constantFrom(...hrefs))
    .map(([id, href]) => ({ key: key(id), href: href.replaceAll('ID', () => id) }));
}

const twoDigits = (value: number): string => String(value % 100).padStart(2, '0');

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

const arxiv = spelled(arxivId, arxivKey, [
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

/** Odd characters inside, a letter or digit at the end: what stands there may be the sentence's. */
export const doi = fc
  .tuple(
    fc.constantFrom('10.1000', '10.9999', '10.123456789', '10.1000.10'),
    of([...LETTERS, ...DIGITS, ...'-._;()/:<>[]+~=,@!$*&'], 0, 24),
    of([...LETTERS, ...DIGITS, 'X', 'R2', '-O'], 1, 6),
  )
  .map(([prefix, middle, end]) => `${prefix}/x${balanced(middle)}${end}`)
  .filter((name) => !/\.(?:full|pdf|html|meta)|\.\.|;(?:doi|http|10)|\/\//i.test(name));

/** Brackets with partners only, as DOIs have them; nothing that a page would read as a list. */
function balanced(text: string): string {
  return text
    .replace(/[()[\]<>]/g, '')
    .replace(/,/g, '(1)')
    .replace(/;/g, ';2<3::4>');
}

const dois = fc
  .tuple(
    doi,
    fc.boolean(),
    fc.constantFrom('doi.org', 'dx.doi.org', 'www.doi.org', 'dl.acm.org/doi', 'x.example.org/doi/full'),
  )
  .map(([name, encode, host]): Spelled => ({
    key: `doi:${name.toLowerCase()}`,
    href: `https://${host}/${encode ? encodeURIComponent(name).replace('%2F', '/') : name}`,
  }));

const preprint = fc
  .tuple(
    fc.constantFrom('10.1101/2099.01.02.', '10.1101/', '10.64898/2099.12.31.'),
    digits(6),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([prefix, nth, v]) => `${prefix}${nth}v${v}`);
const preprints = spelled(preprint, (name) => `doi:${name}`, [
  'https://biorxiv.org/content/ID',
  'https://medrxiv.org/content/ID.full',
  'https://biorxiv.org/content/ID.full.pdf',
  'https://biorxiv.org/content/ID.full-text',
  'https://biorxiv.org/content/ID.article-info',
]);

const openreview = spelled(
  of([...LETTERS, ...DIGITS, 'A', 'Z', '-', '_'], 9, 12),
  (name) => `openreview:${name}`,
  [
    'https://openreview.net/forum?id=ID',
    'https://openreview.net/pdf?id=ID',
    'https://openreview.net/forum?id=ID&noteId=abcdefghij',
    'https://openreview.net/attachment?name=pdf&id=ID',
    'https://openreview.net/forum?referrer=%5Bx%5D(%2Fprofile%3Fid%3D~A_B1)&id=ID',
  ],
);

const aclNew = spelled(
  fc
    .tuple(
      fc.integer({ min: 2020, max: 2099 }),
      fc.constantFrom('acl-long', 'findings-emnlp', 'lifelongnlp-1', 'coling-main'),
      number(900),
    )
    .map(([year, volume, nth]) => `${year}.${volume}.${nth}`),
  (name) => `acl:${name}`,
  [
    'https://aclanthology.org/ID',
    'https://aclanthology.org/ID.pdf',
    'https://aclanthology.org/IDv2.pdf',
    'https://aclanthology.org/ID.bib',
    'https://doi.org/10.18653/v1/ID',
    'https://papers.cool/venue/ID@ACL',
  ],
);
const aclOld = spelled(
  fc
    .tuple(
      fc.constantFrom(...'ACDEJLNPQW'),
      digits(2),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 99 }),
    )
    .map(([letter, year, volume, nth]) => `${letter}${year}-${volume}0${twoDigits(nth)}`),
  (name) => `acl:${name}`,
  [
    'https://aclanthology.org/ID',
    'https://aclweb.org/anthology/ID.pdf',
    'https://aclanthology.info/papers/ID',
    'https://doi.org/10.18653/v1/ID',
  ],
);

const nameInVolume = fc
  .tuple(of(LETTERS, 2, 9), fc.constantFrom('', '-zz'), digits(2), of(LETTERS, 0, 2))
  .map(([surname, second, year, letter]) => `${surname}${second}${year}${letter}`);
const pmlr = fc
  .tuple(number(400), nameInVolume, fc.constantFrom('/NAME.html', '/NAME/NAME.pdf', '/NAME/NAME-supp.pdf'))
  .map(([volume, name, tail]): Spelled => ({
    key: `pmlr:v${volume}/${name}`,
    href: `https://proceedings.mlr.press/v${volume}${tail.replaceAll('NAME', name)}`,
  }));
const jmlr = fc
  .tuple(
    number(40),
    nameInVolume,
    fc.constantFrom('/papers/vVOL/NAME.html', '/papers/volumeVOL/NAME/NAME.pdf'),
  )
  .map(([volume, name, path]): Spelled => ({
    key: `jmlr:v${volume}/${name}`,
    href: `https://jmlr.org${path.replace('VOL', volume).replaceAll('NAME', name)}`,
  }));

const neurips = fc
  .tuple(
    fc.integer({ min: 1987, max: 2099 }),
    hex(32),
    fc.constantFrom(
      'papers.nips.cc/paper',
      'proceedings.neurips.cc/paper_files/paper',
      'papers.neurips.cc/paper',
    ),
    fc.constantFrom(
      'hash/HEX-Abstract.html',
      'hash/HEX-Abstract-Conference.html',
      'file/HEX-Paper.pdf',
      'file/HEX-Paper-Datasets_and_Benchmarks_Track.pdf',
    ),
  )
  .map(([year, hash, site, tail]): Spelled => ({
    key: `neurips:${year}/${hash}`,
    href: `https://${site}/${year}/${tail.replace('HEX', hash)}`,
  }));

const cvf = fc
  .tuple(
    of([...LETTERS, 'A', '_', '-', '3'], 1, 40),
    fc.constantFrom('CVPR', 'ICCV', 'WACV', 'CVPRW'),
    fc.integer({ min: 2013, max: 2099 }),
    fc.constantFrom(
      'content_CONF_YEAR/html/NAME.html',
      'content/CONFYEAR/papers/NAME.pdf',
      'content_conf_workshops/w19/html/NAME.html',
    ),
  )
  .map(([title, conference, year, path]): Spelled => {
    const name = `Zz_${title}_${conference}_${year}_paper`;
    return { key: `cvf:${name}`, href: `https://openaccess.thecvf.com/${path.replace('NAME', () => name)}` };
  });

const indexes = [
  spelled(number(99_999_999), (name) => `pmid:${name}`, [
    'https://pubmed.ncbi.nlm.nih.gov/ID',
    'https://www.ncbi.nlm.nih.gov/pubmed/ID',
    'https://europepmc.org/article/MED/ID',
  ]),
  spelled(number(99_999_999), (name) => `pmcid:PMC${name}`, [
    'https://pmc.ncbi.nlm.nih.gov/articles/PMCID',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMCID',
    'https://europepmc.org/article/PMC/PMCID',
  ]),
  spelled(hex(40), (name) => `s2:${name}`, [
    'https://semanticscholar.org/paper/ID',
    'https://semanticscholar.org/paper/Some-Title%3A-again/ID',
    'https://semanticscholar.org/reader/ID',
  ]),
  spelled(
    fc
      .tuple(fc.constantFrom('conf/zz/', 'journals/zz-z/'), of(LETTERS, 1, 9), digits(2), of(LETTERS, 0, 1))
      .map(([stream, name, year, letter]) => `${stream}Z${name}${year}${letter}`),
    (name) => `dblp:${name}`,
    [
      'https://dblp.org/rec/ID',
      'https://dblp.org/rec/ID.html',
      'https://dblp.uni-trier.de/rec/bibtex/ID',
      'https://dblp.dagstuhl.de/rec/ID.bib',
    ],
  ),
];

/** Any paper, by any of its addresses. */
export const link: Arbitrary<Spelled> = fc.oneof(
  arxiv,
  dois,
  preprints,
  openreview,
  aclNew,
  aclOld,
  pmlr,
  jmlr,
  neurips,
  cvf,
  ...indexes,
);
