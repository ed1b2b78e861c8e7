import type { Command } from './command.ts'
import { deliver } from './target.ts'

export const schema: Command = {
  name: 'schema',
  takesFiles: false,
  options: [],
  run: async (_files, _flags, session) => {
    const { planDocumentJsonSchema } = await import('../model/schema.ts')
    await deliver([`${JSON.stringify(planDocumentJsonSchema(), null, 2)}\n`], undefined, session)
  },
}
