import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/longest-first.ts';

const browserless = { environment: 'happy-dom' as const, setupFiles: 'tests/wait-limit.ts' };

/** Files of a worker load modules once. Those of model, page and press have no state but caches. */
const shared = { isolate: false };

export default defineConfig({
  test: {
    // A test that waits for what never comes must end; nothing fails because a machine is slow.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'model',
          ...shared,
          include: ['tests/model/**/*.test.ts', 'tests/import/**/*.test.ts', 'tests/docs/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'press',
          ...shared,
          include: ['tests/press/**/*.test.ts', 'tests/bundler/**/*.test.ts', 'tests/bench/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: { name: 'page', include: ['tests/page/**/*.test.{ts,tsx}'], ...browserless, ...shared },
      },
      {
        extends: true,
        test: { name: 'reader', include: ['tests/reader/**/*.test.{ts,tsx}'], ...browserless },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          exclude: ['tests/server/process/**'],
          globalSetup: 'tests/server/store/postgres/server.ts',
          pool: 'forks',
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['tests/journeys/**/*.test.ts', 'tests/server/process/**/*.test.ts'],
          globalSetup: 'tests/journeys/setup.ts',
          pool: 'forks',
          // Each file has a browser and a server of its own; more at a time would need more memory than some hosts have.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
