import type { Command } from 'commander'
import { addExamples } from '../help.ts'
import { isoDay, listOption, oneOf, valueOption, writerName } from '../option-values.ts'
import type { Session } from '../session.ts'
import { asShard, atLeast, someNumber } from './values.ts'

export function addBatch(program: Command, session: Session): void {
  const { commands, usage, options, titles, batch } = session.words
  const option = valueOption(session.words)
  const list = listOption(session.words)
  const command = program
    .command('batch')
    .summary(commands.batch)
    .description(batch.about)
    .usage(usage.batch)
    .argument('[input...]')
    .optionsGroup(titles.options)
    .addOption(option('-o, --output <folder>', batch.output))
    .addOption(option('-f, --format <name>', options.format, writerName))
    .option('--merge', batch.merge)
    .addOption(list('--include <glob>', batch.include))
    .addOption(list('--exclude <glob>', batch.exclude))
    .addOption(option('--files-from <file>', batch['files-from']).argParser(String))
    .addOption(option('--base <folder>', batch.base))
    .addOption(option('--shard <i/n>', batch.shard, asShard))
    .addOption(option('--jobs <n>', batch.jobs, atLeast(1)))
    .addOption(option('--timeout <seconds>', batch.timeout, someNumber))
    .addOption(option('--memory <MiB>', batch.memory, atLeast(32)))
    .option('--fail-fast', batch['fail-fast'])
    .option('--strict', batch.strict)
    .option('--force', batch.force)
    .option('--prune', batch.prune)
    .option('--dry-run', batch['dry-run'])
    .addOption(option('--report <file>', batch.report))
    .addOption(option('--encoding <name>', options.encoding))
    .addOption(option('--date <YYYY-MM-DD>', options.date, isoDay))
    .addOption(option('--headers <zh|en>', options.headers, oneOf('zh', 'en')))
    .option('--no-bom', options['no-bom'])
    .addOption(list('--unit <name>', options.unit))
    .addOption(list('--role <name>', options.role, oneOf('lead', 'support', 'responsible', 'supervise')))
    .addOption(list('--kind <name>', options.kind, oneOf('task', 'phase', 'safeguard')))
    .addOption(option('--due-before <YYYY-MM-DD>', options['due-before'], isoDay))
    .addOption(option('--by <name>', options.by, oneOf('unit', 'deadline', 'section')))
    .addOption(option('--columns <list>', options.columns))
    .option('--tidy', options.tidy)
    .option('--events', options.events)
    .addOption(option('--config <file>', options.config))
    .action(async (inputs) => {
      const { batchFiles } = await import('./batch-files.ts')
      await batchFiles(inputs, command.optsWithGlobals(), session)
    })
  addExamples(command, session.words, batch.examples)
}
