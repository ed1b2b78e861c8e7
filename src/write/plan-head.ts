import type { PlanDocument } from '../model/plan-document.ts'
import { kindWord } from './cell-text.ts'
import { wrapLines } from './columns.ts'
import type { TableStyle } from './plan-table.ts'

/** Title, number, date and issuers of a document, and how many tasks of each kind it has. */
export function planHead(plan: PlanDocument, style: TableStyle, width: number): string[] {
  const { title, noticeTitle, number, signedOn, publishedOn, issuers } = plan.document
  const facts = [style.several ? plan.source.file : null, number, signedOn ?? publishedOn, issuers.join('、')]
  const heads = [
    { text: title ?? noticeTitle ?? plan.source.file ?? '', look: style.paint.title },
    { text: facts.filter(Boolean).join('  '), look: style.paint.faint },
    { text: counts(plan, style.headers), look: style.paint.faint },
  ]
  const told = heads.filter(({ text }) => text !== '')
  return wrapLines(told, width).map(({ text, look }) => (look ? look(text) : text))
}

function counts(plan: PlanDocument, headers: 'zh' | 'en'): string {
  if (plan.tasks.length === 0) return headers === 'zh' ? '没有任务' : 'no tasks'
  return (['task', 'phase', 'safeguard'] as const)
    .map((kind) => ({ kind, count: plan.tasks.filter((task) => task.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kindWord(kind, headers)} ${count}`)
    .join('  ')
}
