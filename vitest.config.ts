import { defineConfig } from 'vitest/config'
import { pageForTests } from './build-page.mjs'

// Many tests start programs: on a busy machine that takes its time, and every core helps.
export default defineConfig({ plugins: [pageForTests], test: { testTimeout: 60_000, maxWorkers: '100%' } })
