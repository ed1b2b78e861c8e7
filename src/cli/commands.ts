import type { Command, OptionSpec } from './command.ts'
import { formats } from './formats.ts'
import { oneOf } from './option-values.ts'
import { parse } from './parse.ts'
import { schema } from './schema.ts'

export const COMMANDS: readonly Command[] = [parse, schema, formats]

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: 'lang', value: 'zh|en', check: oneOf('zh', 'en') },
  { name: 'quiet', short: 'q' },
  { name: 'color' },
  { name: 'no-color' },
  { name: 'version', short: 'V' },
  { name: 'help', short: 'h' },
]
