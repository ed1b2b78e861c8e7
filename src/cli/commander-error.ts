import type { Command, CommanderError } from 'commander'
import { fillIn } from './session.ts'
import type { Words } from './words.ts'

export function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}

/** What commander says in English, in the words of the user's language. */
export function inOurWords(error: CommanderError, program: Command, { usageErrors }: Words): string {
  // Commander quotes the option as declared or as given: '-f, --format <name>'.
  const quoted = /'(.*)'/s.exec(error.message)?.[1]?.replace(/ <[^<>]*>$/, '') ?? ''
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(quoted, program, usageErrors)
    case 'commander.unknownCommand':
      return fillIn(usageErrors.unknownCommand, quoted)
    case 'commander.optionMissingArgument':
      return fillIn(usageErrors.missingValue, quoted)
    case 'commander.missingArgument':
      return usageErrors.missingFile
    case 'commander.excessArguments':
      return fillIn(usageErrors.tooMany, program.commands.flatMap(({ args }) => args)[0] ?? '')
    default:
      return noCommand(program.args, usageErrors)
  }
}

/** Commander takes `--strict=1` for another option than `--strict`. */
function unknownOption(given: string, program: Command, words: Words['usageErrors']): string {
  const name = given.replace(/=.*/s, '')
  const options = [program, ...program.commands].flatMap((command) => command.options)
  const known = name !== given && options.some(({ long, required }) => long === name && !required)
  return known ? fillIn(words.needlessValue, name) : fillIn(words.unknownOption, given)
}

/** No command at all, or `help` of one that there is not. */
function noCommand(args: readonly string[], words: Words['usageErrors']): string {
  const asked = args.at(-1)
  return asked === undefined ? words.missingCommand : fillIn(words.unknownCommand, asked)
}
