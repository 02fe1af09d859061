import { parseArgs } from 'node:util';
import { readInput } from './recognise/read-input.ts';
import { recogniseText } from './recognise/recognise-text.ts';
import { Unusable } from './unusable.ts';

const HELP = `What would be recognised in a saved page or a text, as JSON.

  npm run -s recognise -- FILE [--url URL] [--captured DAY]

  FILE             a saved page (HTML), a mail (.eml, or arXiv's daily mail as text), a feed (RSS, Atom),
                   a BibTeX list, the text of a Hugging Face page, or any text with identifiers in it;
                   - reads the standard input
  --url URL        the address that the page stood at, where it does not say so itself
  --captured DAY   2026-09-28 or 2026: gives dates without a year theirs (text of Hugging Face pages)
  --help           this text

Prints {site, by?, url?, entries: [{key, version?, marker?, ids, title, authors?, authorCount?, abstract?,
published?, as, ...}]}: as "entry" where a row stands for the paper, as "mention" where running text only speaks
of it. site is null where none is known. by is "links" where a known site's own reader found nothing, and the
page's links did. A file that cannot be read ends with code 1.
`;

async function run(args: readonly string[]): Promise<string> {
  const { values, positionals } = parse(args);
  if (values.help) return HELP;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Unusable('Give one FILE, or --help to see how.');
  const capturedAt = parseDay(values.captured);
  const recognised = await recogniseText(await readInput(file), {
    ...(values.url !== undefined && { url: values.url }),
    ...(capturedAt && { capturedAt }),
  });
  return `${JSON.stringify(recognised, null, 2)}\n`;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        url: { type: 'string' },
        captured: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function parseDay(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? new Date(text) : undefined;
  if (!day || Number.isNaN(day.getTime())) throw new Unusable(`${text} is not a day such as 2026-09-28.`);
  return day;
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
