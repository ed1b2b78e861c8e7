import { WRITERS } from '../write/index.ts'
import type { Command } from './command.ts'
import { deliver } from './target.ts'

export const formats: Command = {
  name: 'formats',
  takesFiles: false,
  options: [],
  run: async (_files, _flags, session) => {
    const lines = WRITERS.map(({ name, extension, otherExtensions = [], about }) => {
      const endings = [extension, ...otherExtensions].map((ending) => `.${ending}`).join(' ')
      return `${name.padEnd(8)}${endings.padEnd(18)}${about[session.language]}\n`
    })
    await deliver([lines.join('')], undefined, session)
  },
}
