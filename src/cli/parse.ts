import type { Command } from 'commander'
import { addExamples } from './help.ts'
import { isoDay, listOption, oneOf, valueOption, writerName } from './option-values.ts'
import { parseFiles } from './parse-files.ts'
import type { Session } from './session.ts'

export function addParse(program: Command, session: Session): void {
  const { commands, usage, options, titles } = session.words
  const option = valueOption(session.words)
  const list = listOption(session.words)
  const command = program
    .command('parse')
    .description(commands.parse)
    .usage(usage.files)
    .argument('<file...>')
    .optionsGroup(titles.options)
    .addOption(option('-f, --format <name>', options.format, writerName))
    .addOption(option('-o, --output <file>', options.output))
    .addOption(option('--encoding <name>', options.encoding))
    .addOption(option('--date <YYYY-MM-DD>', options.date, isoDay))
    .option('--strict', options.strict)
    .addOption(option('--headers <zh|en>', options.headers, oneOf('zh', 'en')))
    .option('--no-bom', options['no-bom'])
    .addOption(list('--unit <name>', options.unit))
    .addOption(list('--role <name>', options.role, oneOf('lead', 'support', 'responsible', 'supervise')))
    .addOption(list('--kind <name>', options.kind, oneOf('task', 'phase', 'safeguard')))
    .addOption(option('--due-before <YYYY-MM-DD>', options['due-before'], isoDay))
    .addOption(option('--by <name>', options.by, oneOf('unit', 'deadline', 'section')))
    .addOption(option('--columns <list>', options.columns))
    .option('--tidy', options.tidy)
    .option('--merge', options.merge)
    .option('--events', options.events)
    .option('--keep-formulas', options['keep-formulas'])
    .addOption(option('--split <unit>', options.split, oneOf('unit')))
    .option('--force', options.force)
    .addOption(option('--config <file>', options.config))
    .addOption(option('--corrections <file>', options.corrections))
    .addOption(option('--stage <name>', options.stage, oneOf('text', 'blocks', 'items', 'coverage')))
    .action((files) => parseFiles(files, command.optsWithGlobals(), session))
  addExamples(command, session.words, session.words.examples)
}
