import type { CDPSession, Page } from '@playwright/test';
import * as v from 'valibot';

/** What the browser did on the page's main thread while it was traced. Milliseconds. */
export interface Traced {
  readonly longestTask: number;
  /** One stretch of an extension's script without a pause, with the layouts that it forces. */
  readonly longestOfOurs: number;
  readonly oursOver50: number;
  /** Layouts that the browser had to make at once since our script asked for a measure. */
  readonly forcedLayouts: number;
  readonly script: number;
  readonly styleAndLayout: number;
}

const Event = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  args: v.optional(v.unknown()),
});
type Event = v.InferOutput<typeof Event>;
const Trace = v.object({ traceEvents: v.array(Event) });
const Scripted = v.object({ data: v.object({ url: v.string() }) });

/** What made the browser lay out in the middle of a script: the script's own stack. */
const Forced = v.object({
  beginData: v.object({ stackTrace: v.pipe(v.array(v.object({ url: v.string() })), v.minLength(1)) }),
});

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
];
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript', 'v8.callFunction', 'RunMicrotasks']);
const LAYOUTS = new Set(['Layout', 'UpdateLayoutTree', 'PrePaint', 'Layerize', 'Paint']);

/** Traces the page's main thread while `doing` lasts. */
export async function trace(page: Page, doing: () => Promise<void>): Promise<Traced> {
  const session = await page.context().newCDPSession(page);
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await doing();
  const complete = new Promise<string>((done) => {
    session.once('Tracing.tracingComplete', ({ stream }) => done(stream ?? ''));
  });
  await session.send('Tracing.end');
  const { traceEvents } = v.parse(Trace, JSON.parse(await readStream(session, await complete)));
  await session.detach();
  return sumUp(traceEvents.filter((event) => event.ph === 'X'));
}

async function readStream(session: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await session.send('IO.read', { handle });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) return Buffer.concat(parts).toString('utf8');
  }
}

/** The page's main thread is the one that lays out most. */
function mainThread(events: readonly Event[]): readonly Event[] {
  const laidOut = new Map<string, number>();
  for (const { name, pid, tid } of events) {
    const thread = `${pid} ${tid}`;
    if (name === 'Layout') laidOut.set(thread, (laidOut.get(thread) ?? 0) + 1);
  }
  const [busiest] = [...laidOut].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return events.filter(({ pid, tid }) => `${pid} ${tid}` === busiest);
}

function sumUp(all: readonly Event[]): Traced {
  const events = mainThread(all);
  const tasks = events.filter(({ name }) => TASKS.has(name));
  const ours = events.filter(isOurs);
  return {
    longestTask: longest(tasks),
    longestOfOurs: longest(ours),
    oursOver50: ours.filter(({ dur }) => dur > 50_000).length,
    forcedLayouts: events.filter(isForcedByUs).length,
    script: total(events.filter(({ name }) => SCRIPTS.has(name))),
    styleAndLayout: total(events.filter(({ name }) => LAYOUTS.has(name))),
  };
}

function isOurs({ name, args }: Event): boolean {
  const scripted = v.safeParse(Scripted, args);
  return SCRIPTS.has(name) && scripted.success && isExtension(scripted.output.data.url);
}

function isForcedByUs({ name, args }: Event): boolean {
  const forced = v.safeParse(Forced, args);
  return name === 'Layout' && forced.success && isExtension(forced.output.beginData.stackTrace[0]?.url);
}

const isExtension = (url = '') => url.startsWith('chrome-extension://');

const longest = (events: readonly Event[]) => Math.max(0, ...events.map(({ dur }) => dur)) / 1000;
const total = (events: readonly Event[]) => events.reduce((sum, { dur }) => sum + dur, 0) / 1000;
