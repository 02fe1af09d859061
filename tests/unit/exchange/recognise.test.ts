import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recogniseText } from '../../../lib/commands/recognise/recognise-text.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FIXTURES = join(ROOT, 'tests/fixtures');
const DIGEST = join(FIXTURES, 'text-digests/search-with-feet.txt');

const card = (id: string, title: string) =>
  `<article><h3><a href="/papers/${id}">${title}</a></h3><h3><a href="/papers/${id}">${title}</a></h3></article>`;
const page = (head: string, ...cards: string[]) =>
  `<!doctype html><html><head>${head}</head><body><main>${cards.join('')}</main></body></html>`;
const TRENDING = 'https://huggingface.co/papers/trending';
const twoCards = [card('9912.00001', 'First'), card('9912.00002v3', 'Second')];

describe('a saved page', () => {
  it.each([
    ['a canonical link', `<link rel="canonical" href="${TRENDING}">`],
    ['what it tells other sites', `<meta property="og:url" content="${TRENDING}">`],
    ['the note of the browser that saved it', `<!-- saved from url=(0038)${TRENDING} -->`],
    ['the note of SingleFile', `<!--\n Page saved with SingleFile \n url: ${TRENDING} \n-->`],
  ])('is of the site that is named by %s', async (_, head) => {
    const { site, url, entries } = await recogniseText(page(head, ...twoCards));
    expect([site, url]).toEqual(['huggingface', TRENDING]);
    expect(entries.map(({ key, version, title }) => [key, version, title])).toEqual([
      ['arxiv:9912.00001', undefined, 'First'],
      ['arxiv:9912.00002', 3, 'Second'],
    ]);
  });

  it('is of the site whose address is given, whatever it says', async () => {
    const head = '<link rel="canonical" href="https://elsewhere.example/">';
    expect((await recogniseText(page(head, ...twoCards), { url: TRENDING })).entries).toHaveLength(2);
  });

  it.each([
    ['of before https', TRENDING.replace('https:', 'http:')],
    ['from which browsers are led on', TRENDING.replace('//', '//www.')],
  ])('is of its site too at an address %s', async (_, url) => {
    expect((await recogniseText(page('', ...twoCards), { url })).entries).toHaveLength(2);
  });

  it('is a mail at the address of a mail program that is not known', async () => {
    const redirector = 'https://scholar.google.com/scholar_url?url=https://doors.example/1&amp;hl=en&amp;d=1';
    const alert = `<h3><a href="${redirector}">Quiet Doors</a></h3><div>A Hedge - 2099</div>`;
    const { site, entries } = await recogniseText(page('', alert), {
      url: 'https://mail.example/?message=1',
    });
    expect([site, entries.map(({ key }) => key)]).toEqual(['webmail', ['title:quietdoors']]);
  });

  it('is read to its end where a formula that MathJax drew has a < in it', async () => {
    const formula = '<script type="math/tex">x<y</script>';
    const cards = [card('9912.00001', `If ${formula}, then`), card('9912.00002', 'Second')];
    const { entries } = await recogniseText(page('', ...cards), { url: TRENDING });
    expect(entries.map(({ title }) => title)).toEqual(['If x<y, then', 'Second']);
  });

  it('has no entries on a site that is not known', async () => {
    const elsewhere = 'https://elsewhere.example/';
    const nothing = { site: null, url: elsewhere, entries: [] };
    expect(await recogniseText(page('', ...twoCards), { url: elsewhere })).toEqual(nothing);
  });

  it('has no entries where the site lists no papers', async () => {
    const empty = { site: 'huggingface', entries: [] };
    expect(await recogniseText(page(''), { url: TRENDING })).toEqual({ ...empty, url: TRENDING });
    const submit = 'https://huggingface.co/papers/submit';
    expect(await recogniseText(page('', ...twoCards), { url: submit })).toEqual({ ...empty, url: submit });
  });

  it('runs and loads nothing', async () => {
    const head = `<script>document.title = 'ran'; throw new Error('ran')</script><link rel="stylesheet" href="https://a.example/a.css">`;
    expect((await recogniseText(page(head, ...twoCards), { url: TRENDING })).entries).toHaveLength(2);
  });

  it.each([
    ['without an address', page(''), undefined, /give it with --url/],
    ['with an address that is none', page(''), 'papers', /papers is not a web address/],
  ])('%s is not usable', async (_, html, url, message) => {
    await expect(recogniseText(html, url === undefined ? {} : { url })).rejects.toThrow(message);
  });
});

describe('the command', { timeout: 60_000 }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'recognise-'));
    writeFileSync(join(folder, 'empty.txt'), ' \n');
    writeFileSync(join(folder, 'picture.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13));
    writeFileSync(join(folder, 'latin.txt'), Buffer.from('Subscribe\n\nCafé Doors\n', 'latin1'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function recognise(args: readonly string[], input = '') {
    const command = ['--import', 'tsx', join(ROOT, 'lib/commands/recognise.ts'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: ROOT,
      input,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  it('prints what is in a text digest', () => {
    const { status, stdout } = recognise([DIGEST, '--captured', '2025-12-09']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      site: 'huggingface',
      entries: [
        { key: 'title:whichsheepdoesthedogwatchattentionmapsforherding', ids: [], authorCount: 4 },
        { published: '2025-06-09' },
        { published: '2023-09-16', comments: 1 },
        { comments: 12 },
      ],
    });
  });

  it('reads the standard input', () => {
    const { status, stdout } = recognise(['-'], readFileSync(DIGEST, 'utf8'));
    expect([status, (JSON.parse(stdout) as { entries: unknown[] }).entries.length]).toEqual([0, 4]);
  });

  it('reads old encodings', () => {
    expect(recognise([join(folder, 'latin.txt')]).stdout).toContain('"Café Doors"');
  });

  it('says how it is used', () => {
    expect(recognise(['--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(recognise(['--help']).stdout).toContain('npm run -s recognise -- FILE');
  });

  it.each([
    [['missing.html'], /^missing\.html does not exist\.\n$/],
    [['lib'], /^lib is a folder\.\n$/],
    [['{}/empty.txt'], /empty\.txt is empty\.\n$/],
    [['{}/picture.png'], /picture\.png is not a text or HTML file\.\n$/],
    [['-'], /^The standard input is empty\.\n$/],
    [[], /^Give one FILE, or --help to see how\.\n$/],
    [[DIGEST, '--captured', 'noon'], /^noon is not a day such as 2026-09-28\.\n$/],
    [[DIGEST, '--frobnicate'], /^Unknown option '--frobnicate'/],
  ])('%j: one sentence, nothing on the standard output, code 1', (args, sentence) => {
    const result = recognise(args.map((arg) => arg.replace('{}', folder)));
    expect(result).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(sentence) as string });
  });
});

describe('a page without a reader of its own', () => {
  const elsewhere = 'https://elsewhere.example/list';
  const rows = ['9912.00001', '9912.00002', '9912.00003'].map(
    (id) => `<li><a href="https://arxiv.org/abs/${id}">A Paper on the Doors of ${id}</a></li>`,
  );

  it('is read by its links', async () => {
    const html = page('', `<ul>${rows.join('')}</ul>`, '<p>We also like arXiv:9912.00009 a lot.</p>');
    const { site, by, entries } = await recogniseText(html, { url: elsewhere });
    expect([site, by]).toEqual([null, undefined]);
    expect(entries.filter((entry) => entry.as === 'entry').map(({ key }) => key)).toEqual([
      'arxiv:9912.00001',
      'arxiv:9912.00002',
      'arxiv:9912.00003',
    ]);
  });

  it('is read by its links where the reader of its site finds nothing, if they are several', async () => {
    const many = await recogniseText(page('', `<ul>${rows.join('')}</ul>`), { url: TRENDING });
    expect(many).toMatchObject({ site: 'huggingface', by: 'links', entries: [{ as: 'entry' }, {}, {}] });
    const few = await recogniseText(page('', `<ul>${rows[0] ?? ''}</ul>`), { url: TRENDING });
    expect(few).toEqual({ site: 'huggingface', url: TRENDING, entries: [] });
  });

  it('is read as a mail where it has no address', async () => {
    const { site, entries } = await recogniseText(page('', `<ul>${rows.join('')}</ul>`));
    expect([site, entries.length]).toEqual([null, 3]);
  });
});
