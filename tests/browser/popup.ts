import { expect, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import * as v from 'valibot';
import { cdp } from './cdp.ts';

/** The popup as the browser opens it from the toolbar, over the reader's tab: Playwright has no page for it. */
export interface Popup {
  /** All that it shows. */
  text(): Promise<string>;
  /** What the keyboard is on: its label. */
  focused(): Promise<string>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Presses the button of this name with the mouse. */
  click(name: string): Promise<void>;
  close(): Promise<void>;
}

const Reply = v.object({
  id: v.number(),
  result: v.optional(v.unknown()),
  error: v.optional(v.object({ message: v.string() })),
});
const Evaluated = v.object({ result: v.object({ value: v.optional(v.unknown()) }) });
const Middle = v.object({ x: v.number(), y: v.number() });

/** Clicks the toolbar's icon over `page`: the popup opens, and the extension may look at this one page. */
export async function openPopup(context: BrowserContext, page: Page): Promise<Popup> {
  await page.bringToFront();
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await clickIcon(context, page, new URL(worker.url()).host);
  const session = await cdp(page);
  const targetId = await popupTarget(session);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  return drive(session, sessionId, targetId);
}

/** What of DevTools' protocol Playwright has no types for. */
interface Extensions {
  send(
    method: 'Target.getTargets',
    params: { filter: { type: 'tab' }[] },
  ): Promise<{ targetInfos: { targetId: string; url: string }[] }>;
  send(method: 'Extensions.triggerAction', params: { id: string; targetId: string }): Promise<void>;
  detach(): Promise<void>;
}

async function clickIcon(context: BrowserContext, page: Page, id: string): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('this browser cannot be spoken to');
  const session = (await browser.newBrowserCDPSession()) as unknown as Extensions;
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await session.detach();
}

async function popupTarget(session: CDPSession): Promise<string> {
  let found: string | undefined;
  const isThere = async () => {
    [found] = await popupTargets(session);
    return found !== undefined;
  };
  await expect.poll(isThere, { message: 'the popup opens' }).toBe(true);
  return found ?? '';
}

async function popupTargets(session: CDPSession): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos
    .filter(({ type, url }) => type === 'page' && url.endsWith('/popup.html'))
    .map(({ targetId }) => targetId);
}

/** Speaks to a target through the session of another one: messages in messages. */
function drive(session: CDPSession, sessionId: string, targetId: string): Popup {
  let last = 0;
  const send = (method: string, params: object = {}): Promise<unknown> => {
    last += 1;
    const id = last;
    const answered = new Promise<unknown>((resolve, reject) => {
      const onDetached = (event: { sessionId: string }) => {
        if (event.sessionId === sessionId) end(() => reject(new Error(`the popup has closed: ${method}`)));
      };
      const listen = (event: { sessionId: string; message: string }) => {
        const reply = v.safeParse(Reply, JSON.parse(event.message));
        if (event.sessionId !== sessionId || !reply.success || reply.output.id !== id) return;
        const { error, result } = reply.output;
        end(() => (error ? reject(new Error(error.message)) : resolve(result)));
      };
      const end = (settle: () => void) => {
        session.off('Target.receivedMessageFromTarget', listen);
        session.off('Target.detachedFromTarget', onDetached);
        settle();
      };
      session.on('Target.receivedMessageFromTarget', listen);
      session.on('Target.detachedFromTarget', onDetached);
    });
    void session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return answered;
  };
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    return v.parse(Evaluated, answer).result.value;
  };
  const mouse = (type: string, at: { x: number; y: number }) =>
    send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });

  return {
    text: async () => String(await evaluate('document.body.innerText')),
    focused: async () => String(await evaluate(`document.activeElement?.getAttribute('aria-label') ?? ''`)),
    type: async (text) => void (await send('Input.insertText', { text })),
    press: async (key) => {
      const code = {
        key,
        code: key,
        windowsVirtualKeyCode: KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0),
      };
      await send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...code });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...code });
    },
    click: async (name) => {
      const find = () => evaluate(middleOfButton(name));
      await expect
        .poll(find, { message: `a button ${name} in the popup` })
        .toMatchObject({ x: expect.any(Number) });
      const at = v.parse(Middle, await find());
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) await mouse(type, at);
    },
    close: async () => {
      // It may be gone before it answers.
      await evaluate('window.close()').catch(() => undefined);
      await expect.poll(() => popupTargets(session), { message: 'the popup closes' }).not.toContain(targetId);
    },
  };
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  Escape: 27,
  ArrowDown: 40,
  ArrowUp: 38,
  Tab: 9,
};

/** Source of an expression: where the middle of a button is, by its label or else its text. */
function middleOfButton(name: string): string {
  return `(() => {
    const named = [...document.querySelectorAll('button, a')].find((button) =>
      (button.getAttribute('aria-label') ?? button.textContent.trim()) === ${JSON.stringify(name)});
    if (!named) return null;
    named.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = named.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  })()`;
}
