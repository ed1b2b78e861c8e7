import type { PlanDocument } from '../../model/plan-document.ts'
import { rowsOf } from '../rows.ts'
import { columnsOf } from '../views/columns-of.ts'
import type { View } from '../views/view.ts'
import { visible } from '../visible.ts'
import type { WriteOptions } from '../writer.ts'
import { markdownText, tableLine } from './escape.ts'
import { unitList } from './unit-list.ts'

const WORDS = {
  zh: { tasks: '任务', byUnit: '按单位', none: '没有任务' },
  en: { tasks: 'Tasks', byUnit: 'By unit', none: 'No tasks' },
} as const

/** Columns that a page of a document has no room for; `--columns` asks for them. */
const TOO_WIDE = ['seq', 'label', 'kind', 'part', 'text', 'supervise', 'persons', 'start', 'rrule', 'related']

/** Title and facts of a document, its tasks as a table, and, where no other order is asked for, by unit. */
export function planMarkdown(plan: PlanDocument, options: WriteOptions): string {
  const { headers = 'zh', view = {} } = options
  const words = WORDS[headers]
  const head = headLines(plan, options)
  if (plan.tasks.length === 0) return lines([...head, '', words.none])
  const [names = [], ...rows] = rowsOf([plan], { headers, several: false, view: narrowed(view) })
  const table = [tableLine(names), `|${' --- |'.repeat(names.length)}`, ...rows.map(tableLine)]
  const byUnit =
    (view.by ?? view.columns ?? view.tidy) ? [] : ['', `## ${words.byUnit}`, ...unitList(plan, view, headers)]
  return lines([...head, '', `## ${words.tasks}`, '', ...table, ...byUnit])
}

function narrowed(view: View): View {
  if (view.columns || view.tidy) return view
  const keys = columnsOf(view, false).map(({ key }) => key)
  return { ...view, columns: keys.filter((key) => !TOO_WIDE.includes(key)) }
}

function headLines({ document, source }: PlanDocument, { several }: WriteOptions): string[] {
  const { title, noticeTitle, number, signedOn, publishedOn, issuers } = document
  const name = title ?? noticeTitle ?? source.file ?? ''
  const facts = [several ? source.file : null, number, signedOn ?? publishedOn, issuers.join('、')]
  const told = facts.filter(Boolean).join('，')
  return [`# ${markdownText(visible(name))}`, ...(told === '' ? [] : ['', markdownText(visible(told))])]
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
