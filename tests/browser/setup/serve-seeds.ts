import type { BrowserContext, Route } from '@playwright/test';
import { answer } from '../../../seeds/pages/answer.ts';

/**
 * Serves the project's own digests at their huggingface.co addresses; everything else on the network gets an
 * empty answer. No test and no trial needs the network, and none can reach it by mistake.
 */
export async function serveSeeds(context: BrowserContext): Promise<void> {
  await context.route(/^https?:/, fulfil);
}

async function fulfil(route: Route): Promise<void> {
  const { status, headers, body } = answer(new URL(route.request().url()));
  await route.fulfill({ status, headers: { ...headers }, body });
}
