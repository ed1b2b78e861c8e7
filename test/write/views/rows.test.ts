import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PlanDocument } from '../../../src/model/plan-document.ts'
import { COLUMNS, rowsOf } from '../../../src/write/rows.ts'
import { availableColumns, TIDY_COLUMNS } from '../../../src/write/views/columns-of.ts'
import type { View } from '../../../src/write/views/view.ts'
import { ROOT } from '../../package.ts'
import { hostilePlan, plan, task, time, unit } from '../sample.ts'

const written = { ...unit('support', '市发改委', true), canonical: '市发展和改革委员会' }
const PLAN = plan([
  task('1', {
    sections: ['甲'],
    units: [written, unit('lead', '市教育局')],
    times: [time('年底前', { end: '2024-12-31' })],
  }),
  task('2', { seq: 2, sections: ['乙'], units: [unit('responsible', '市教育局')] }),
  task('3', { seq: 3, sections: ['甲'], times: [time('5月底前', { end: '2024-05-31' })] }),
  task('4', { seq: 4, sections: ['乙'], units: [unit('lead', '市发展和改革委员会')] }),
])
const OTHER = plan([task('1', { times: [time('6月底前', { end: '2024-06-30' })] })], {
  source: { ...PLAN.source, file: 'other.txt' },
})

function table(view: View, plans: readonly PlanDocument[] = [PLAN]): string[] {
  return [...rowsOf(plans, { view, headers: 'en' })].map((row) => row.join(' '))
}

describe('rows are arranged', () => {
  test('by unit: a row each, units in order of appearance under their fullest name, leads first', () => {
    expect(table({ by: 'unit', columns: ['unit', 'role', 'id'] })).toEqual([
      'unit role id',
      '市发展和改革委员会 lead 4',
      '市发改委 support 1',
      '市教育局 lead 1',
      '市教育局 responsible 2',
      '  3',
    ])
  })

  test('by deadline, over all documents', () => {
    expect(table({ by: 'deadline', columns: ['end', 'file', 'id'] }, [PLAN, OTHER])).toEqual([
      'end file id',
      '2024-05-31 notice.txt 3',
      '2024-06-30 other.txt 1',
      '2024-12-31 notice.txt 1',
      ' notice.txt 2',
      ' notice.txt 4',
    ])
  })

  test('by section: the tasks of one together, each document for itself', () => {
    const ids = (plans: readonly PlanDocument[]) => table({ by: 'section', columns: ['id'] }, plans).slice(1)
    expect(ids([PLAN])).toEqual(['1', '3', '2', '4'])
    expect(ids([PLAN, { ...PLAN, source: OTHER.source }])).toEqual(['1', '3', '2', '4', '1', '3', '2', '4'])
  })

  test('only units asked for have a row', () => {
    const by = { by: 'unit', columns: ['unit', 'id'] } as const
    expect(table({ ...by, units: ['市教育局'] }, [PLAN]).slice(1)).toEqual([
      '市教育局 1',
      '市教育局 2',
      ' 3',
      ' 4',
    ])
    expect(table({ ...by, roles: ['support'] }, [PLAN])).toContain('市发改委 1')
  })
})

describe('columns', () => {
  test('what a view is about stands first', () => {
    const head = (view: View) => table(view)[0]!.split(' ').slice(0, 3)
    expect(head({})).toEqual(['id', 'seq', 'label'])
    expect(head({ by: 'unit' })).toEqual(['unit', 'role', 'id'])
    expect(head({ by: 'deadline' })).toEqual(['end', 'id', 'seq'])
    expect(head({ by: 'section' })).toEqual(['part', 'sections', 'id'])
    expect(head({ units: ['市教育局'] })).toEqual(['unit', 'role', 'id'])
    expect([...rowsOf([PLAN, OTHER], { view: { by: 'deadline' } })][0]!.slice(0, 2)).toEqual([
      '文件',
      '完成时限',
    ])
  })

  test('a unit asked for is told with its role', () => {
    expect(table({ units: ['市教育局', '市发改委'], columns: ['unit', 'role', 'id'] })[1]).toBe(
      '市发改委、市教育局 support、lead 1',
    )
  })

  test('are chosen by key or header, each once, in the order given', () => {
    expect(table({ columns: ['任务', 'id', 'title'] })[0]).toBe('title id')
  })

  test('keys and headers are unique', () => {
    const names = availableColumns({ tidy: true }).flatMap(({ key, zh }) => [key, zh])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('tidy', () => {
  test('a row for every task, unit and role; one for a task without units', () => {
    expect(table({ tidy: true, columns: ['id', 'unit', 'role', 'canonical', 'open'] })).toEqual([
      'id unit role canonical open',
      '1 市发改委 support 市发展和改革委员会 true',
      '1 市教育局 lead  false',
      '2 市教育局 responsible  false',
      '3    ',
      '4 市发展和改革委员会 lead  false',
    ])
  })

  test('names the document, also a single one, and takes hostile units', () => {
    const [head, first, ...rest] = [...rowsOf([hostilePlan()], { view: { tidy: true }, headers: 'en' })]
    expect(head!.slice(0, 4)).toEqual(['file', 'document', 'number', 'issued'])
    expect(first![head!.indexOf('unit')]).toBe('__proto__')
    expect(rest).toHaveLength(hostilePlan().tasks.length - 1)
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('the columns in %s', (name) => {
  test('are those that there are', () => {
    const told = readFileSync(ROOT + name, 'utf8')
      .split('\n')
      .filter((line) => /^\| [^|`]{1,10} \| `[a-zA-Z]+` \| (?:text|integer|date|boolean|list) \|/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, 6)
          .map((cell) => cell.trim()),
      )
    const mark = (holds: boolean) => (holds ? '✓' : '')
    expect(told).toEqual(
      availableColumns({ tidy: true }).map((column) => [
        column.zh,
        `\`${column.key}\``,
        column.type,
        mark(COLUMNS.includes(column)),
        mark(TIDY_COLUMNS.includes(column)),
      ]),
    )
  })
})
