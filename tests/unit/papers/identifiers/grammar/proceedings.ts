import fc from 'fast-check';
import { LETTERS, DIGITS, of, digits, hex, number, twoDigits, spelled, type Spelled } from './spelled.ts';

const openreview = spelled(of(`${LETTERS}${DIGITS}AZ-_`, 9, 12), (name) => `openreview:${name}`, [
  'https://openreview.net/forum?id=ID',
  'https://openreview.net/pdf?id=ID',
  'https://openreview.net/forum?id=ID&noteId=abcdefghij',
  'https://openreview.net/attachment?name=pdf&id=ID',
  'https://openreview.net/forum?referrer=%5Bx%5D(%2Fprofile%3Fid%3D~A_B1)&id=ID',
]);

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
      fc.constantFrom(...'ACDEJLNPQW'.split('')),
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
    of(`${LETTERS}A_-3`, 1, 40),
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

export const proceedings = fc.oneof(openreview, aclNew, aclOld, pmlr, jmlr, neurips, cvf);
