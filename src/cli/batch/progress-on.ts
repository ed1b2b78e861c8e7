import { bar, type Progress, paceOf } from '../../batch/progress-text.ts'
import type { CommonFlags } from '../flags.ts'
import { spoken, write } from '../say.ts'
import { fillIn, type Session } from '../session.ts'
import type { Words } from '../words.ts'

/** Milliseconds between two looks of a person, and between two lines of a log. */
const [ON_TERMINAL, IN_LOG] = [100, 5000]

/** Shows on standard error how far a batch is: a bar on a terminal, a line now and then in a log. */
export function progressOn(total: number, { quiet }: CommonFlags, session: Session) {
  const { terminal } = session.io.stderr
  const every = terminal ? ON_TERMINAL : IN_LOG
  const start = performance.now()
  let last = start
  let shown = false

  const clear = (): void => {
    if (shown) void write(session, '\r\u001b[K')
    shown = false
  }
  return {
    show: (done: number, failed: number): void => {
      const now = performance.now()
      if (quiet || now - last < every) return
      last = now
      const progress = { done, failed, total, seconds: (now - start) / 1000 }
      const line = lineOf(progress, session.words)
      void write(session, terminal ? `\r\u001b[K${bar(progress)} ${line}` : spoken(line))
      shown = terminal
    },
    /** A line of its own, also where a bar stands. */
    say: (line: string): void => {
      clear()
      void write(session, spoken(line))
    },
    end: clear,
  }
}

function lineOf(progress: Progress, { batch }: Words): string {
  const { done, total, failed } = progress
  const pace = paceOf(progress)
  const values = [done, total, failed, pace ? Math.round(pace.rate) : '?', pace ? Math.ceil(pace.left) : '?']
  return values.reduce<string>((text, value) => fillIn(text, value), batch.progress)
}
