import type { Command } from './command.ts'
import { isoDay, oneOf, writerName } from './option-values.ts'
import { parseFiles } from './parse-files.ts'

export const parse: Command = {
  name: 'parse',
  takesFiles: true,
  options: [
    { name: 'format', short: 'f', value: 'name', check: writerName },
    { name: 'output', short: 'o', value: 'file' },
    { name: 'encoding', value: 'name' },
    { name: 'date', value: 'YYYY-MM-DD', check: isoDay },
    { name: 'strict' },
    { name: 'headers', value: 'zh|en', check: oneOf('zh', 'en') },
    { name: 'no-bom' },
    { name: 'stage', value: 'text|blocks|items', check: oneOf('text', 'blocks', 'items') },
  ],
  run: parseFiles,
}
