import type { Command } from 'commander'
import { addExamples } from './help.ts'
import { isoDay, oneOf, valueOption } from './option-values.ts'
import type { Session } from './session.ts'

export function addCheck(program: Command, session: Session): void {
  const { commands, usage, options, titles, check } = session.words
  const option = valueOption(session.words)
  const command = program
    .command('check')
    .summary(commands.check)
    .description(check.about)
    .usage(usage.files)
    .argument('<file...>')
    .optionsGroup(titles.options)
    .addOption(option('-f, --format <text|json|github>', check.format, oneOf('text', 'json', 'github')))
    .addOption(option('-o, --output <file>', check.output))
    .addOption(option('--encoding <name>', options.encoding))
    .addOption(option('--date <YYYY-MM-DD>', options.date, isoDay))
    .addOption(option('--corrections <file>', options.corrections))
    .option('--strict', check.strict)
    .action(async (files) => {
      const { checkFiles } = await import('./check-files.ts')
      await checkFiles(files, command.optsWithGlobals(), session)
    })
  addExamples(command, session.words, check.examples)
}
