import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { loadPageParser } from '../../../lib/commands/recognise/parse-page.ts';
import { loadXmlParser } from '../../../lib/commands/recognise/parse-xml.ts';
import { readSource } from '../../../lib/exchange/read-source.ts';

const Facts = v.strictObject({
  key: v.string(),
  ids: v.optional(v.array(v.string())),
  title: v.string(),
  version: v.optional(v.number()),
  marker: v.optional(v.string()),
  authors: v.optional(v.array(v.string())),
  abstract: v.optional(v.string()),
  published: v.optional(v.string()),
  url: v.optional(v.string()),
});

const Truth = v.strictObject({
  kind: v.string(),
  site: v.optional(v.string()),
  label: v.string(),
  skipped: v.optional(v.number()),
  entries: v.array(Facts),
  /** Their keys. */
  mentions: v.optional(v.array(v.string()), []),
});

const Announced = v.object({
  entries: v.array(
    v.object({ key: v.string(), title: v.string(), marker: v.string(), version: v.optional(v.string()) }),
  ),
});

const OWN = 'tests/fixtures/texts';
const AT_HAND = resolve('../shared/pages');

/** The project's own texts, whichever lie in tests/fixtures/texts; the truth of each lies beside it. */
export function textFixtures() {
  return filesIn(OWN, /\.(?!json$)\w+$/).map((name) => ({
    name,
    text: readFileSync(`${OWN}/${name}`, 'utf8'),
    truth: v.parse(Truth, truthOf(OWN, name)),
  }));
}

/** arXiv's mails and feeds, checked against where they are at hand; they are not the project's to keep. */
export function textsAtHand() {
  return filesIn(AT_HAND, /^arxiv-.*\.(?:txt|xml)$/).map((name) => ({
    name,
    text: readFileSync(`${AT_HAND}/${name}`, 'utf8'),
    truth: v.parse(Announced, truthOf(AT_HAND, name)),
  }));
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)) : [];
}

function truthOf(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(`${folder}/${name.replace(/\.\w+$/, '.json')}`, 'utf8'));
}

const parsers = { parseXml: await loadXmlParser(), parseHtml: await loadPageParser() };

export function read(text: string) {
  return readSource(text, parsers);
}
