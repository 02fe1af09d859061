import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { tallyOfCheck, tallyOfReport, type Tally } from './tally.ts';

/** One command of the whole run. */
export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Where the command writes its tests as JSON; without it the command is one check. */
  readonly report?: string;
  /** Its output is shown as it comes, and not in one piece when it ends. */
  readonly live?: boolean;
}

export interface Outcome {
  readonly name: string;
  readonly tally: Tally;
}

/** Runs one command to its end; a failure is an outcome, never an exception. */
export async function run(step: Step): Promise<Outcome> {
  if (step.report) rmSync(step.report, { force: true });
  if (step.live) console.log(`\n── ${step.name}`);
  const begun = Date.now();
  const { exitCode, output } = await execute(step);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const how = exitCode === 0 ? 'done' : `FAILED (exit code ${exitCode})`;
  console.log(`\n── ${step.name}: ${how} in ${seconds} s${output === '' ? '' : `\n${output}`}`);
  const tally = step.report ? tallyOfReport(step.report, exitCode) : tallyOfCheck(exitCode);
  return { name: step.name, tally };
}

/** One after the other, all of them. */
export async function runInTurn(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await run(step));
  return outcomes;
}

function execute({ command: [program, ...args], live }: Step): Promise<{ exitCode: number; output: string }> {
  const out = live ? 'inherit' : 'pipe';
  const child = spawn(program, args, { stdio: ['ignore', out, out], env: environment() });
  const chunks: Buffer[] = [];
  const output = () => Buffer.concat(chunks).toString('utf8').trim();
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((settle) => {
    child.on('error', (error) => settle({ exitCode: 127, output: `${output()}\n${error.message}` }));
    child.on('close', (code) => settle({ exitCode: code ?? 1, output: output() }));
  });
}

/** The project's own tools come first, also where this was not started by npm. A log is for reading: no colours. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...rest } = process.env;
  const path = `${resolve('node_modules/.bin')}${delimiter}${rest['PATH'] ?? ''}`;
  return { ...rest, PATH: path, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) };
}
