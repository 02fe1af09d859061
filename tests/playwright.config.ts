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
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
});
