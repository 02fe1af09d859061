import { defineConfig } from 'vitest/config';

/** One story in a real Firefox. */
export default defineConfig({
  test: { include: ['tests/firefox/*.test.ts'], testTimeout: 90_000, hookTimeout: 60_000 },
});
