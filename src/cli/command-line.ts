import { parseArgs } from 'node:util'
import type { Command, Flags, OptionSpec } from './command.ts'
import { COMMANDS, COMMON_OPTIONS } from './commands.ts'
import { fillIn } from './session.ts'
import { usageError } from './usage-error.ts'
import type { Words } from './words.ts'

export interface CommandLine {
  /** None: help or the version of the whole program is asked for. */
  readonly command: Command | undefined
  readonly files: readonly string[]
  readonly flags: Flags
}

/** What a command line asks for. Throws a usage error that says what is wrong with it. */
export function readCommandLine(argv: readonly string[], words: Words): CommandLine {
  const { values, positionals } = split(argv, words)
  const flags: Flags = values
  const asksHelp = positionals[0] === 'help'
  const [name, ...files] = asksHelp ? positionals.slice(1) : positionals
  const command = COMMANDS.find((one) => one.name === name)
  if (name !== undefined && !command) throw usageError(fillIn(words.usageErrors.unknownCommand, name))
  if (asksHelp || flags.help || flags.version) return { command, files: [], flags: { help: true, ...flags } }
  if (!command) throw usageError(words.usageErrors.missingCommand)
  checkOptions(values, command, words)
  if (command.takesFiles && files.length === 0) throw usageError(words.usageErrors.missingFile)
  if (!command.takesFiles && files[0] !== undefined)
    throw usageError(fillIn(words.usageErrors.tooMany, files[0]))
  return { command, files, flags }
}

function split(argv: readonly string[], words: Words) {
  const specs = [...COMMON_OPTIONS, ...COMMANDS.flatMap(({ options }) => options)]
  const options = Object.fromEntries(specs.map((spec) => [spec.name, configOf(spec)]))
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    throw translated(error as NodeJS.ErrnoException, words)
  }
}

function configOf({ short, value }: OptionSpec) {
  return { type: value === undefined ? 'boolean' : 'string', ...(short && { short }) } as const
}

/** Node says it in English, with the option in quotes. */
function translated({ code, message }: NodeJS.ErrnoException, { usageErrors }: Words): Error {
  const option = /'([^']{0,80})'/.exec(message)?.[1]?.replace(/ <value>$/, '') ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return usageError(fillIn(usageErrors.unknownOption, option))
  const text = message.includes('does not take') ? usageErrors.needlessValue : usageErrors.missingValue
  return usageError(fillIn(text, option))
}

/** Every option must be one of this command's, and its value must pass. */
function checkOptions(values: Readonly<Record<string, unknown>>, command: Command, words: Words): void {
  const specs = [...COMMON_OPTIONS, ...command.options]
  for (const [name, value] of Object.entries(values)) {
    const spec = specs.find((one) => one.name === name)
    if (!spec) throw usageError(fillIn(words.usageErrors.unknownOption, `--${name}`))
    if (typeof value === 'string') spec.check?.(value, words)
  }
}
