import type { Diagnostic } from '../../model/diagnostic.ts'
import { gather } from '../../text/gather.ts'
import type { TaskDraft } from '../plan-draft.ts'
import type { Check } from './check.ts'

/** An annex row whose units or deadline differ from those of the body task that it states again. */
export const annexRows: Check = ({ tasks }) => {
  const rows = tasks.filter(({ origin, related }) => origin === 'table' && related.length > 0)
  if (rows.length === 0) return []
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return gather(rows, (row) => gather(row.related, (id) => compare(row, byId.get(id)!)))
}

function compare(row: TaskDraft, body: TaskDraft): Diagnostic[] {
  const pairs = [
    [unitsOf(body), unitsOf(row)],
    [deadlinesOf(body), deadlinesOf(row)],
  ] as const
  return pairs
    .filter(([expected, found]) => expected !== '' && found !== '' && !holds(expected, found))
    .map(([expected, found]) => ({
      code: 'annex-differs',
      span: row.span,
      other: body.span,
      args: { text: row.title, expected, found },
    }))
}

/** A row may name fewer units and days than the body, of which it may state a part; never others. */
function holds(expected: string, found: string): boolean {
  const known = new Set(expected.split('、'))
  return found.split('、').every((one) => known.has(one))
}

function unitsOf({ units }: TaskDraft): string {
  return units.map(({ name }) => (MARKS.test(name) ? withPlainMarks(name) : name)).join('、')
}

const MARKS = /[〔［[〕］\]、]/u

function withPlainMarks(name: string): string {
  return name
    .replace(/[〔［[]/gu, '(')
    .replace(/[〕］\]]/gu, ')')
    .replace(/、/gu, '·')
}

function deadlinesOf({ times }: TaskDraft): string {
  return times.flatMap(({ kind, end }) => (kind === 'deadline' && end !== null ? [end] : [])).join('、')
}
