import { dueOf, ROLES, type Role, type Task } from './data.ts'
import { drawing, element, shown } from './dom.ts'
import type { Words } from './words.ts'

const WIDTH = 640
const MOST_UNITS = 20

/** When tasks are due, and how many each unit has, as drawings that also print. */
export function charts(tasks: readonly Task[], words: Words): HTMLElement {
  return element(
    'div',
    { class: 'charts' },
    element('h3', {}, words.deadlines),
    timeline(tasks, words),
    element('h3', {}, words.load),
    load(tasks, words),
  )
}

function timeline(tasks: readonly Task[], words: Words): Node {
  const counts = new Map<string, number>()
  for (const task of tasks) {
    const due = dueOf(task)
    if (due !== '') counts.set(due, (counts.get(due) ?? 0) + 1)
  }
  const days = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  if (days.length === 0) return element('p', {}, words.noDates)
  const [first, last] = [dayNumber(days[0]![0]), dayNumber(days.at(-1)![0])]
  const most = Math.max(...days.map(([, count]) => count))
  const x = (day: string) => 50 + ((dayNumber(day) - first) / Math.max(1, last - first)) * (WIDTH - 100)
  const height = 190
  const floor = height - 70
  const bars = days.flatMap(([day, count]) => {
    const top = floor - 16 - (count / most) * (floor - 36)
    return [
      drawing('line', { x1: x(day), x2: x(day), y1: floor, y2: top, class: 'stem' }),
      drawing('circle', { cx: x(day), cy: top, r: 5, class: 'dot' }),
      drawing('text', { x: x(day), y: top - 9, class: 'count' }, String(count)),
    ]
  })
  return drawing(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': summary(words.deadlines, days) },
    drawing('line', { x1: 30, x2: WIDTH - 30, y1: floor, y2: floor, class: 'axis' }),
    ...bars,
    ...labels(days, x, floor),
  )
}

/** Days below the axis, turned, and only where there is room for them. */
function labels(
  days: readonly (readonly [string, number])[],
  x: (day: string) => number,
  floor: number,
): Node[] {
  let end = Number.NEGATIVE_INFINITY
  return days.flatMap(([day]) => {
    const at = x(day)
    if (at - end < 15) return []
    end = at
    const turned = `rotate(-60 ${at} ${floor + 10})`
    return [drawing('text', { x: at, y: floor + 14, transform: turned, class: 'day' }, day)]
  })
}

function load(tasks: readonly Task[], words: Words): Node {
  const units = new Map<string, Map<Role, number>>()
  for (const { units: named } of tasks)
    for (const { name, role } of named) {
      const roles = units.get(name) ?? new Map<Role, number>()
      units.set(name, roles.set(role, (roles.get(role) ?? 0) + 1))
    }
  const total = (roles: ReadonlyMap<Role, number>) => [...roles.values()].reduce((sum, n) => sum + n, 0)
  const rows = [...units].sort(([, a], [, b]) => total(b) - total(a)).slice(0, MOST_UNITS)
  if (rows.length === 0) return element('p', {}, words.none)
  const most = total(rows[0]![1])
  const bars = rows.flatMap(([name, roles], i) => {
    const y = 8 + i * 24
    let left = 230
    const pieces = ROLES.flatMap((role) => {
      const width = ((roles.get(role) ?? 0) / most) * (WIDTH - 280)
      if (width === 0) return []
      left += width
      return [drawing('rect', { x: left - width, y, width, height: 16, class: `bar ${role}` })]
    })
    const label = name.length > 16 ? `${name.slice(0, 15)}…` : name
    return [
      drawing('text', { x: 222, y: y + 13, class: 'name' }, shown(label)),
      ...pieces,
      drawing('text', { x: left + 6, y: y + 13, class: 'value' }, String(total(roles))),
    ]
  })
  const told = rows.map(([name, roles]) => [name, total(roles)] as const)
  return drawing(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${rows.length * 24 + 12}`,
      role: 'img',
      'aria-label': summary(words.load, told),
    },
    ...bars,
  )
}

function summary(title: string, rows: readonly (readonly [string, number])[]): string {
  return `${title}: ${rows.map(([name, count]) => `${shown(name)} ${count}`).join('; ')}`
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
