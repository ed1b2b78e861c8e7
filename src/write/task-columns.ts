import type { PlanUnit } from '../model/plan-document.ts'
import { ends, kindWord, personText, roleWord, startOf, taskText, unitText } from './cell-text.ts'
import { type Column, column, listColumn } from './column.ts'

function roleColumn(role: PlanUnit['role'], zh: string): Column {
  const names = listColumn(
    role,
    zh,
    ({ units }) => units.filter((unit) => unit.role === role).map(({ name }) => name),
    '、',
  )
  return { ...names, cell: ({ task }) => unitText(task, role) }
}

/** What a row tells of a task, from left to right; the table of csv, tsv and every other tabular format. */
export const COLUMNS: readonly Column[] = [
  column('id', '编号', ({ task }) => task.id),
  column('seq', '序号', ({ task }) => task.seq, 'integer'),
  column('label', '标签', ({ task }) => task.label ?? ''),
  column('kind', '类型', ({ task }, headers) => kindWord(task.kind, headers)),
  column('part', '部分', ({ task }) => task.part ?? ''),
  listColumn('sections', '章节', (task) => task.sections, ' / '),
  column('title', '任务', ({ task }) => task.title),
  column('text', '内容', ({ task }) => taskText(task)),
  roleColumn('lead', '牵头单位'),
  roleColumn('support', '配合单位'),
  roleColumn('responsible', '责任单位'),
  roleColumn('supervise', '督办单位'),
  listColumn('persons', '责任人', (task) => task.persons.map(personText), '；'),
  listColumn('times', '时间要求', (task) => task.times.map(({ text }) => text), '；'),
  column('start', '开始', ({ task }) => startOf(task) ?? '', 'date'),
  column('end', '完成时限', ({ task }) => ends(task).at(-1) ?? '', 'date'),
  listColumn('rrule', '频次', (task) => task.times.flatMap(({ rrule }) => rrule ?? []), '；'),
  listColumn('related', '关联', (task) => task.related, '、'),
]

/** Where the task stands. */
export const DOCUMENT_COLUMNS: readonly Column[] = [
  column('file', '文件', ({ plan }) => plan.source.file ?? '-'),
  column('document', '文件标题', ({ plan: { document } }) => document.title ?? document.noticeTitle ?? ''),
  column('number', '文号', ({ plan }) => plan.document.number ?? ''),
  column(
    'issued',
    '发文日期',
    ({ plan: { document } }) => document.signedOn ?? document.publishedOn ?? '',
    'date',
  ),
]

/** The units that the row speaks of, and in which roles, in the same order. */
export const UNIT_COLUMNS: readonly Column[] = [
  column('unit', '单位', ({ units }) => units.map(({ name }) => name).join('、')),
  column('role', '角色', ({ units }, headers) => units.map(({ role }) => roleWord(role, headers)).join('、')),
]

function ofOneUnit(
  key: string,
  zh: string,
  value: (unit: PlanUnit) => string | boolean | null,
  type: Column['type'] = 'text',
): Column {
  return column(key, zh, ({ units: [unit] }) => String((unit && value(unit)) ?? ''), type)
}

/** What is known of the one unit that a row speaks of. */
export const ONE_UNIT_COLUMNS: readonly Column[] = [
  ofOneUnit('fullName', '单位全称', ({ fullName }) => fullName),
  ofOneUnit('canonical', '规范名称', ({ canonical }) => canonical),
  ofOneUnit('collective', '泛指', ({ collective }) => collective, 'boolean'),
  ofOneUnit('open', '未列全', ({ open }) => open, 'boolean'),
  ofOneUnit('inherited', '继承', ({ inherited }) => inherited, 'boolean'),
]
