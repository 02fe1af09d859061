import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeSite } from '../../../lib/commands/new-site/write-site.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-site-'));
  mkdirSync(join(root, 'lib'));
  for (const room of ['papers', 'digest', 'sites'])
    cpSync(`lib/${room}`, join(root, 'lib', room), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
});

const ADDRESS = 'https://papers.garden.example/new';
const FIXTURE = 'tests/fixtures/sites/paper-garden/list.html';

/** What the written site says of its own page; a program of its own, as the written modules are not this one's. */
const READS_ITS_PAGE = `
  import { readFileSync } from 'node:fs';
  import { Window } from 'happy-dom';
  import { siteAt } from './lib/sites/all.ts';
  import { allFacts } from './lib/sites/site.ts';
  const url = new URL(${JSON.stringify(ADDRESS)});
  const page = new (new Window().DOMParser)().parseFromString(readFileSync('${FIXTURE}', 'utf8'), 'text/html');
  const site = siteAt(url);
  console.log(JSON.stringify({
    digest: site.digestAt(url, page),
    entries: site.read(page, url).map(allFacts),
    matches: site.matches,
    elsewhere: site.digestAt(new URL('/about', url), page) ?? null,
  }));
`;

describe('npm run new-site', () => {
  test('writes a site that is in the list and reads its own page, in three files', () => {
    expect(writeSite(root, 'paper-garden', ADDRESS)).toHaveLength(3);
    writeFileSync(join(root, 'reads.ts'), READS_ITS_PAGE);
    const said = execFileSync(resolve('node_modules/.bin/tsx'), ['reads.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    const html = readFileSync(join(root, FIXTURE), 'utf8');
    const { digest, entries } = JSON.parse(/id="truth">([^]*?)<\/script>/.exec(html)?.[1] ?? '{}');
    expect(JSON.parse(said)).toMatchObject({ digest, entries, matches: [`${ADDRESS}*`], elsewhere: null });
  });

  test.each([
    ['Paper Garden', ADDRESS],
    ['../evil', ADDRESS],
    ['arxiv', ADDRESS],
    ['paper-garden', 'http://papers.garden.example/'],
    ['paper-garden', 'papers.garden.example'],
  ])('%s at %s is refused, and nothing is written', (name, address) => {
    const before = readFileSync(join(root, 'lib/sites/all.ts'), 'utf8');
    expect(() => writeSite(root, name, address)).toThrow(/is not|already/);
    expect(readFileSync(join(root, 'lib/sites/all.ts'), 'utf8')).toBe(before);
  });
});
