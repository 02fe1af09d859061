import { defineConfig } from '@playwright/test';

/** Flows in a real Chromium, on the very build that readers get. Each test has a browser of its own. */
export default defineConfig({
  testDir: 'browser',
  testMatch: '**/*.flow.ts',
  outputDir: '../test-results/browser',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // What is waited for comes, or does not; how soon is no flow's matter, and on a busy machine it is late.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
});
