import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answersTo } from './dedupe/answers-to.ts';
import { Unusable } from './unusable.ts';

const HELP = `Which records of a file are the same paper, by the very rules that mark a page.

  npm run -s dedupe -- FILE.jsonl          records in, one a line:
      {id, title, authors?, year?, venue?, volume?, number?, pages?, doi?, ids?, abstract?}
      out, a line for each in its order: {id, cluster}; the cluster is named by its first record
  npm run -s dedupe -- --pairs FILE.jsonl  {a, b} a line in, two such records
      out, a line for each in its order: {same, work, score, reason}

  FILE     - reads the standard input
  --help   this text

Clusters hold only what is joined without asking. same: one publication; work: one work, perhaps in two forms, such
as a preprint and its publication; score: how likely it is one publication, 0 to 1. A line that cannot be read is
left out, and named with its number on the standard error. A file in which nothing can be read ends with code 1.
`;

function run(args: readonly string[]): string {
  const { values, positionals } = parse(args);
  if (values.help) return HELP;
  const [file, ...more] = values.pairs === undefined ? positionals : [values.pairs, ...positionals];
  if (file === undefined || more.length > 0) throw new Unusable('Give one FILE, or --help to see how.');
  const answers = answersTo(readText(file), values.pairs !== undefined, tellOfBadLine);
  if (answers.length === 0) throw new Unusable(`${file} has no line that is a JSON object.`);
  return answers.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function parse(args: readonly string[]) {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, pairs: { type: 'string' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new Unusable(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function tellOfBadLine(at: number, trouble: string): void {
  process.stderr.write(`Line ${at} is left out: ${trouble}\n`);
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
