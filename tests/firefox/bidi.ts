import type { Browser } from 'puppeteer-core';
import * as v from 'valibot';

/** WebDriver BiDi as it goes over the wire: Puppeteer has no word for closed roots, nor for an extension's pages. */
export interface Bidi {
  send(method: string, params: object): Promise<unknown>;
}

const Connected = v.object({
  connection: v.custom<Bidi>((value) => typeof value === 'object' && value !== null && 'send' in value),
});

/** The connection that Puppeteer itself uses. */
export function bidiOf(browser: Browser): Bidi {
  return v.parse(Connected, browser).connection;
}

/** A node of a page, closed roots included. */
export interface BidiNode {
  readonly sharedId?: string;
  readonly value: {
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

const Node: v.GenericSchema<BidiNode> = v.object({
  sharedId: v.optional(v.string()),
  value: v.object({
    localName: v.optional(v.string()),
    nodeValue: v.optional(v.string()),
    attributes: v.optional(v.record(v.string(), v.string())),
    children: v.optional(v.array(v.lazy(() => Node))),
    shadowRoot: v.nullish(v.lazy(() => Node)),
  }),
}) as v.GenericSchema<BidiNode>;

const Tree = v.object({
  result: v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) }),
});
const Nodes = v.object({ result: v.object({ nodes: v.array(Node) }) });
const Value = v.object({
  result: v.object({ type: v.literal('success'), result: v.object({ value: v.optional(v.string()) }) }),
});

/** The tab whose address starts so. */
export async function tabAt(bidi: Bidi, address: string): Promise<string | undefined> {
  const { result } = v.parse(Tree, await bidi.send('browsingContext.getTree', { maxDepth: 0 }));
  return result.contexts.find(({ url }) => url.startsWith(address))?.context;
}

/** Elements of a tab with all that is below them, as the browser's own tools see it. */
export async function nodesIn(bidi: Bidi, context: string, css: string): Promise<readonly BidiNode[]> {
  const answer = await bidi.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: css },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 50 },
  });
  return v.parse(Nodes, answer).result.nodes;
}

/** Calls a function of a node in the page's world; what it returns must be text. */
export async function askNode(bidi: Bidi, context: string, node: BidiNode, body: string): Promise<string> {
  const answer = await bidi.send('script.callFunction', {
    functionDeclaration: body,
    target: { context },
    arguments: [{ sharedId: node.sharedId }],
    awaitPromise: true,
  });
  return v.parse(Value, answer).result.result.value ?? '';
}

/** Evaluates in a tab; what comes of it must be text. */
export async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<string> {
  const answer = await bidi.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  return v.parse(Value, answer).result.result.value ?? '';
}

export function below(node: BidiNode): BidiNode[] {
  const { shadowRoot, children = [] } = node.value;
  const next = shadowRoot ? [shadowRoot, ...children] : children;
  return next.flatMap((child) => [child, ...below(child)]);
}

export function wordsOf(node: BidiNode): string {
  const label = node.value.attributes?.['aria-label'] ?? '';
  const text = below(node)
    .map((each) => each.value.nodeValue ?? '')
    .join(' ');
  return `${label} ${text}`.replace(/\s+/g, ' ').trim();
}
