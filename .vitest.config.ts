import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Vitest leaves one core to itself, which on two cores is half of them; the tests wait for servers more than they compute.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { FORCE_COLOR: '0', LANG: 'C.UTF-8' },
  },
});
