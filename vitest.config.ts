import { defineConfig } from 'vitest/config'
import { pageForTests } from './build-page.mjs'

export default defineConfig({ plugins: [pageForTests] })
