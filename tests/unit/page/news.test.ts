// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { urgencyOf } from '../../../lib/page/news.ts';

const PAGE = `
  <header><span id="clock">12:00</span></header>
  <ol><li id="entry"><a href="/abs/9912.00001">A paper</a> <em id="title">of words</em></li></ol>
  <footer id="footer"></footer>`;

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

/** What the page does, as its observer is told. */
function doing(change: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { subtree: true, childList: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

const node = (id: string) => document.getElementById(id) ?? document.body;
const urgencies = (change: () => void) =>
  doing(change).map((record) => urgencyOf(record, (at) => at === node('entry')));

describe('a change of the page is looked at', () => {
  test('at once where it brings a paper, or takes one away', () => {
    expect(urgencies(() => node('footer').append(node('entry').cloneNode(true)))).toEqual(['now']);
    expect(urgencies(() => node('entry').remove())).toEqual(['now']);
  });

  test('at once where it is in an entry, were it only a word', () => {
    expect(urgencies(() => node('title').append(' and more words'))).toEqual(['now']);
  });

  test('soon where it is words elsewhere: a clock, or a title whose row is not known', () => {
    expect(urgencies(() => node('clock').append('12:01'))).toEqual(['soon']);
  });

  test('not at all where an image comes into an entry, and goes', () => {
    const picture = document.createElement('div');
    picture.append(document.createElement('img'));
    expect(urgencies(() => node('entry').prepend(picture))).toEqual([undefined]);
    expect(urgencies(() => picture.remove())).toEqual([undefined]);
  });

  test('at once where a mark goes with what it stands in', () => {
    const box = document.createElement('span');
    box.append(document.createElement('deja-lu-mark'));
    node('entry').append(box);
    expect(urgencies(() => box.remove())).toEqual(['now']);
  });

  test.each(['script', 'style', 'canvas', 'div'])('not at all where it is an empty %s', (name) => {
    expect(urgencies(() => node('footer').append(document.createElement(name)))).toEqual([undefined]);
  });
});
