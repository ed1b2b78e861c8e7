import type { Command } from 'commander'
import type { Session } from './session.ts'
import { deliver } from './target.ts'

export function addSchema(program: Command, session: Session): void {
  const { commands, usage } = session.words
  program
    .command('schema')
    .description(commands.schema)
    .usage(usage.plain)
    .action(async () => {
      const { planDocumentJsonSchema } = await import('../model/schema.ts')
      await deliver([`${JSON.stringify(planDocumentJsonSchema(), null, 2)}\n`], undefined, session)
    })
}
