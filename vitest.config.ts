import { defineConfig } from 'vitest/config';

const browserless = { environment: 'happy-dom' as const };

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['default'] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'model',
          include: ['tests/model/**/*.test.ts', 'tests/import/**/*.test.ts', 'tests/docs/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'press',
          include: ['tests/press/**/*.test.ts', 'tests/bundler/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'page', include: ['tests/page/**/*.test.{ts,tsx}'], ...browserless } },
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
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['tests/journeys/**/*.test.ts', 'tests/server/process/**/*.test.ts'],
          globalSetup: 'tests/journeys/compile.ts',
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
