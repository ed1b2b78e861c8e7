import type { Command, OptionSpec } from './command.ts'
import { COMMANDS, COMMON_OPTIONS } from './commands.ts'
import type { Words } from './words.ts'

/** The help of a command, or of the whole program. */
export function helpText(command: Command | undefined, words: Words): string {
  const { titles, usage, commands } = words
  const name = command ? ` ${command.name} ` : ' '
  const form = command ? (command.takesFiles ? usage.files : usage.plain) : usage.program
  return [
    `${titles.usage}govplan${name}${form}`,
    command ? commands[command.name] : words.about,
    ...(command ? [] : [section(titles.commands, commandLines(words))]),
    ...(command?.options.length ? [section(titles.options, optionLines(command.options, words))] : []),
    section(titles.common, optionLines(COMMON_OPTIONS, words)),
    ...(command && !command.takesFiles ? [] : [section(titles.examples, words.examples), words.exitCodes]),
  ]
    .join('\n\n')
    .concat('\n')
}

type Entry = readonly [term: string, about: string]

function section(title: string, entries: readonly Entry[]): string {
  const columns = Math.max(...entries.map(([term]) => columnsOf(term))) + 2
  const lines = entries.map(([term, about]) => `  ${term}${' '.repeat(columns - columnsOf(term))}${about}`)
  return [title, ...lines].join('\n')
}

function commandLines({ commands }: Words): Entry[] {
  return COMMANDS.map(({ name }) => [name, commands[name]])
}

function optionLines(specs: readonly OptionSpec[], { options }: Words): Entry[] {
  return specs.map(({ name, short, value }) => {
    const term = `${short ? `-${short}, ` : '    '}--${name}${value ? ` <${value}>` : ''}`
    return [term, options[name]]
  })
}

/** Good enough for our own words, and needs no library. */
function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += character >= '\u2e80' ? 2 : 1
  return columns
}
