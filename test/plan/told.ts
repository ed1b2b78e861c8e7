import type { PlanDocument } from '../../src/index.ts'
import { parse } from '../../src/index.ts'

export type Task = PlanDocument['tasks'][number]

/** A task in one line: id, title, units by role's first letter (`^` inherited), times. */
export function told({ id, title, units, times }: Task): string {
  const who = units.map(({ role, name, inherited }) => `${role[0]}:${name}${inherited ? '^' : ''}`)
  const when = times.map(({ text }) => text)
  return [`${id} ${title}`, ...who, ...when].join(' | ')
}

export async function tasksOf(text: string, fileName = 'notice.txt'): Promise<string[]> {
  return (await parse(text, { fileName })).tasks.map(told)
}

/** The times of all tasks: phrase, dates, rule. */
export async function timesOf(text: string, fileName = 'notice.txt'): Promise<string[]> {
  const { tasks } = await parse(text, { fileName })
  return tasks.flatMap(({ times }) =>
    times.map(({ text: phrase, start, end, rrule }) =>
      [phrase, start, end, rrule].filter((one) => one !== null).join(' '),
    ),
  )
}
