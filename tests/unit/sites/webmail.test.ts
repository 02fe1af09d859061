// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { webmail } from '../../../lib/sites/webmail.ts';
import { parsePage } from './parse-page.ts';

const THREAD = new URL('https://mail.google.com/mail/u/0/#search/a+secret/FMfcgzMapsMapsMaps');

describe('a mail that is not ours to read', () => {
  const letter = parsePage(
    `<h2>"A secret" - do not tell</h2><div data-legacy-message-id="1"><h3><a href="https://example.org">News</a></h3>
     <p>Have you read arXiv:9912.90001? C:\\\\maps is at <a href="https://arxiv.org/abs/9912.90001">arXiv</a>.</p></div>`,
  );

  test('is no digest, whatever it names', () => {
    expect(webmail.digestAt(THREAD, letter)).toBeUndefined();
    expect(webmail.read(letter, THREAD)).toEqual([]);
  });
});

test('for a mail without links into arXiv or from Scholar, nothing of ours is loaded', () => {
  const letter = parsePage('<h3><a href="https://example.org/scholar">News</a></h3><p>arXiv:9912.90001</p>');
  expect(letter.querySelector(webmail.lookOut ?? '')).toBeNull();
});

describe('what is kept of a mail', () => {
  test.each(['gmail-scholar-alerts', 'gmail-arxiv-mail', 'pre-with-links', 'outlook-lines'])(
    '%s is looked out for',
    (name) => {
      expect(opened(name).querySelector(webmail.lookOut ?? '')).not.toBeNull();
    },
  );

  test('its address is without what the reader searched for', () => {
    expect(webmail.digestAt(THREAD, opened('gmail-scholar-alerts'))?.url).toBe(
      'https://mail.google.com/mail/u/0/#all/FMfcgzMapsMapsMaps',
    );
  });

  test('what an alert searches for stays in the mail', () => {
    const document = parsePage(
      `<h2>Conversations</h2><h2>"our secret" - new results</h2>
       <h3><a href="http://scholar.google.com/scholar_url?url=https://example.org/&amp;hl=en">Maps</a></h3>`,
    );
    expect(webmail.digestAt(THREAD, document)?.label).toBe('Scholar alert');
  });
});

describe('an entry of a mail in plain text', () => {
  test('stands for its link where the mail program made one', () => {
    const [first] = webmail.read(opened('gmail-arxiv-mail'), THREAD);
    expect(first?.anchor.getAttribute('href')).toBe('https://arxiv.org/abs/9912.90501');
    expect(first?.places).toEqual([{ behind: first?.anchor }]);
  });

  test('has all its lines where each is a node', () => {
    const [, second] = webmail.read(opened('outlook-lines'), THREAD);
    const lines = [second?.anchor, ...(second?.rest ?? [])].map((line) => line?.textContent);
    expect(lines[0]).toBe('arXiv:9912.90502 (*cross-listing*)');
    expect(lines.some((line) => line?.includes('A map.'))).toBe(true);
    expect(lines.some((line) => line?.includes('9911.90503'))).toBe(false);
  });

  test('has no place where nothing is its own', () => {
    const entries = webmail.read(opened('pre-without-links'), THREAD);
    expect(entries.map(({ places }) => places)).toEqual([[], [], []]);
  });
});

function opened(name: string): Document {
  return parsePage(readFileSync(`tests/fixtures/sites/webmail/${name}.html`, 'utf8'));
}
