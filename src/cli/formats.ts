import type { Command } from 'commander'
import { WRITERS } from '../write/index.ts'
import type { Session } from './session.ts'
import { deliver } from './target.ts'

export function addFormats(program: Command, session: Session): void {
  const { commands, usage } = session.words
  program
    .command('formats')
    .description(commands.formats)
    .usage(usage.plain)
    .action(async () => {
      await deliver([formatList(session)], undefined, session)
    })
}

function formatList({ language }: Session): string {
  const lines = WRITERS.map(({ name, extension, otherExtensions = [], about }) => {
    const endings = [extension, ...otherExtensions].map((ending) => `.${ending}`).join(' ')
    return `${name.padEnd(8)}${endings.padEnd(18)}${about[language]}\n`
  })
  return lines.join('')
}
