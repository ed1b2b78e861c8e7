import { visibleLine } from '../write/visible.ts'
import type { Session } from './session.ts'

/** One line for people on standard error; control characters in it are shown, not sent. */
export function say(session: Pick<Session, 'io'>, line: string): Promise<void> {
  return write(session, spoken(line))
}

/** Tells people who speaks. */
export const PREFIX = 'govplan: '

/** The line that `say` writes. */
export function spoken(line: string): string {
  return `${PREFIX}${visibleLine(line)}\n`
}

/** Text as it is, for standard error. */
export async function write({ io }: Pick<Session, 'io'>, text: string): Promise<void> {
  try {
    await io.stderr.write(text)
  } catch {
    // Nobody listens; that must not spoil the result.
  }
}
