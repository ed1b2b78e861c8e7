import type { Plugin } from 'vite'

export const pageForTests: Plugin
