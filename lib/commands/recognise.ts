import { parseArgs } from 'node:util';
import { readInput } from './recognise/read-input.ts';
import { recogniseText } from './recognise/recognise-text.ts';
import { Unusable } from './recognise/unusable.ts';

const HELP = `What would be recognised in a saved page or a pasted text digest, as JSON.

  npm run -s recognise -- FILE [--url URL] [--captured DAY]

  FILE             a saved HTML page, or the text of a Hugging Face papers page; - reads the standard input
  --url URL        the address that the page stood at, where it does not say so itself
  --captured DAY   2026-09-28 or 2026: gives dates without a year theirs (text digests)
  --help           this text

Prints {site, url?, entries: [{key, version?, ids, title, authors?, authorCount?, abstract?, published?, ...}]};
entries are empty for a page without papers. A file that cannot be read as either ends with code 1.
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
