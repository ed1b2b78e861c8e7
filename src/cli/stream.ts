import type { Command } from 'commander'
import { addExamples } from './help.ts'
import { isoDay, valueOption } from './option-values.ts'
import type { Session } from './session.ts'

export function addStream(program: Command, session: Session): void {
  const { commands, usage, options, titles, batch } = session.words
  const option = valueOption(session.words)
  const command = program
    .command('stream')
    .summary(commands.stream)
    .description(batch.stream.about)
    .usage(usage.plain)
    .optionsGroup(titles.options)
    .addOption(option('--date <YYYY-MM-DD>', options.date, isoDay))
    .option('--strict', batch.stream.strict)
    .addOption(option('--config <file>', options.config))
    .action(async () => {
      const { streamRecords } = await import('./stream-records.ts')
      await streamRecords(command.optsWithGlobals(), session)
    })
  addExamples(command, session.words, batch.stream.examples)
}
