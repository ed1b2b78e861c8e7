import { Command, CommanderError } from 'commander'
import { addBatch } from './batch/batch.ts'
import { addCheck } from './check.ts'
import { addFormats } from './formats.ts'
import { addExamples, speakHelp } from './help.ts'
import { oneOf, valueOption } from './option-values.ts'
import { addParse } from './parse.ts'
import { addSchema } from './schema.ts'
import type { Session } from './session.ts'
import { addStream } from './stream.ts'
import { version } from './version.ts'

/**
 * The command line of a session, ready to parse. It never exits and writes nothing itself: help and version
 * go to `print` and end in a `CommanderError` of exit code 0, wrong usage in one of another code or in a
 * usage error.
 */
export function programFor(session: Session, print: (text: string) => void): Command {
  const { words } = session
  const program = new Command('govplan')
    .description(words.about)
    .usage(words.usage.program)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: print, writeErr: () => {}, outputError: () => {} })
  speakHelp(program, words)
  addCommonOptions(program, session, print)
  addExamples(program, words, [...words.examples, ...words.check.examples.slice(0, 1)])
  for (const add of [addParse, addCheck, addBatch, addStream, addSchema, addFormats]) add(program, session)
  return program
}

function addCommonOptions(program: Command, { words }: Session, print: (text: string) => void): void {
  const { options, titles } = words
  program
    .optionsGroup(titles.common)
    .addOption(valueOption(words)('--lang <zh|en>', options.lang, oneOf('zh', 'en')))
    .option('-q, --quiet', options.quiet)
    .option('--color', options.color)
    .option('--no-color', options['no-color'])
    .option('-V, --version', options.version)
    .on('option:version', () => {
      print(`${version()}\n`)
      throw new CommanderError(0, 'commander.version', '')
    })
}
