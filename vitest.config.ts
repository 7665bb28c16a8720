import { defineConfig } from 'vitest/config'

/** Two kinds: rules need nothing; routes need PostgreSQL, started once for the run. */
const needsDatabase = [
  'modules/*/server/**/*.test.ts',
  'apps/server/**/*.test.ts',
  'platform/jobs/**/*.test.ts',
  'platform/db/**/*.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['modules/**/*.test.ts', 'platform/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...needsDatabase, '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'routes',
          include: needsDatabase,
          globalSetup: ['apps/server/testing-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
