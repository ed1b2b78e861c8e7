import { type Command, Help, Option } from 'commander'
import type { Words } from './words.ts'

/** Has commander show help in our words, and with every command the options that all of them take. */
export function speakHelp(program: Command, { titles, commands, options }: Words): void {
  const help = new Option('-h, --help', options.help).helpGroup(titles.common)
  program
    .addHelpOption(help)
    .commandsGroup(titles.commands)
    .helpCommand('help', commands.help)
    .configureOutput({ getOutHelpWidth: () => 100, getOutHasColors: () => false })
    .configureHelp({
      displayWidth: columnsOf,
      subcommandTerm: (command) => command.name(),
      visibleArguments: () => [],
      visibleOptions: (command) => [...new Set([...command.options, ...program.options, help])],
      formatHelp: (command, help) =>
        Help.prototype.formatHelp.call(help, command, help).replace('Usage: ', titles.usage),
    })
}

/** Examples and exit codes below the help of a command. */
export function addExamples(
  command: Command,
  { titles, exitCodes }: Words,
  examples: Words['examples'],
): void {
  const columns = Math.max(...examples.map(([line]) => columnsOf(line))) + 2
  const lines = examples.map(([line, about]) => `  ${line}${' '.repeat(columns - columnsOf(line))}${about}`)
  command.addHelpText('after', ['', titles.examples, ...lines, '', exitCodes].join('\n'))
}

/** Good enough for our own words, and needs no library. */
function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += character >= '\u2e80' ? 2 : 1
  return columns
}
