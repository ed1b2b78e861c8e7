import { describe, expect, test } from 'vitest'
import { readUnits } from '../../src/find/units/list.ts'
import { parse } from '../../src/govplan.ts'
import type { BodyNames } from '../../src/model/body.ts'
import { cut } from '../../src/model/span.ts'
import { canonicalExamples } from '../../src/plan/names/canonical.ts'
import { collective } from '../../src/plan/names/collective.ts'
import { dictionaryOf } from '../../src/plan/names/dictionary.ts'
import { nameList, type UnitName } from '../../src/plan/names/index.ts'
import { listExamples } from '../../src/plan/names/list-prefix.ts'
import { national } from '../../src/plan/names/national.ts'
import { ownBody } from '../../src/plan/names/own-body.ts'

/** The names of a list of units, read as a bracket would hold it. */
function named(text: string, bodies: readonly BodyNames[] = []): [string, UnitName][] {
  const source = { text, folded: text, original: text, removed: [], origins: [] }
  const units = readUnits(text, { start: 0, end: text.length }, 'responsible')
  return nameList(source, units, dictionaryOf(bodies)).map(([unit, name]) => [cut(text, unit.span), name])
}

function told([name, { fullName, collective }]: [string, UnitName]): string {
  if (collective) return `${name} …`
  if (fullName === null) return `${name} ?`
  return fullName === name ? name : `${name} → ${fullName}`
}

describe.each([collective, ownBody, national].map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test.each(rule.yes)('%s: yes', (name) => expect(rule.test(name)).toBe(true))
  test.each(rule.no)('%s: no', (name) => expect(rule.test(name)).toBe(false))
})

test.each(listExamples)('$text', ({ text, finds }) => {
  const names = named(text)
  expect(names.map(told)).toEqual(finds)
  for (const [name, { fullName, fullNameFrom }] of names)
    expect(fullNameFrom).toBe(fullName === null ? null : fullName === name ? 'written' : 'list')
})

test.each(canonicalExamples)('%s is %s', (text, canonical) => {
  expect(named(text).map(([, name]) => name.canonical)).toEqual([canonical])
})

test('beside ministries a name without 国家 is the national body', () => {
  const names = named('工业和信息化部、发展改革委、药监局').map(([, name]) => name.canonical)
  expect(names).toEqual(['工业和信息化部', '国家发展和改革委员会', '国家药品监督管理局'])
  expect(named('市财政局、教育部,药监局').at(-1)![1].canonical).toBeNull()
})

describe('the bodies of the user', () => {
  const bodies = [
    { canonical: '数字经济发展办公室', names: ['数字办', '市数经办'] },
    { canonical: '省河湖长制办公室', names: ['河长办'] },
    { canonical: '霁山县粮食服务中心', names: ['县粮食服务中心'] },
    { canonical: '中国人民银行平潭县支行', names: ['人行平潭支行'] },
    { canonical: '发展计划委员会', names: ['发改委'] },
  ]
  const canonical = (text: string) => named(text, bodies).map(([, name]) => name.canonical)

  test('one without a level gets that of the unit, and none where it is not known', () => {
    expect(canonical('省数字办')).toEqual(['省数字经济发展办公室'])
    expect(canonical('市财政局、数字办')).toEqual(['市财政局', '市数字经济发展办公室'])
    expect(canonical('市数经办')).toEqual(['市数字经济发展办公室'])
    expect(canonical('数字办')).toEqual([null])
  })

  test('one with a level, or complete in itself, is taken as it is', () => {
    expect(canonical('河长办')).toEqual(['省河湖长制办公室'])
    expect(canonical('县粮食服务中心')).toEqual(['霁山县粮食服务中心'])
    expect(canonical('省水利厅、人行平潭支行')).toEqual(['省水利厅', '中国人民银行平潭县支行'])
  })

  test('they come before the built-in ones, and leave these as they were', () => {
    expect(canonical('县发改委')).toEqual(['县发展计划委员会'])
    expect(named('县发改委')[0]![1].canonical).toBe('县发展和改革委员会')
  })

  test('they do not make a unit of anything', async () => {
    const text = '一、清理河道。(详见附件)\n二、巡查堤防。(市水利局、数字办)'
    const [plain, known] = [
      await parse(text),
      await parse(text, { bodies: [...bodies, { canonical: '详见附件', names: ['附件'] }] }),
    ]
    const units = (plan: typeof plain) => plan.tasks.map((task) => task.units.map(({ name }) => name))
    expect(units(known)).toEqual(units(plain))
    expect(known.tasks[1]!.units[1]).toMatchObject({
      name: '数字办',
      fullName: '市数字办',
      fullNameFrom: 'list',
      canonical: '市数字经济发展办公室',
      collective: false,
    })
  })
})

test('table cells and units of sections are named too', async () => {
  const table = '| 序号 | 重点任务 | 责任单位 |\n| 1 | 清理河道 | 市水利局、财政局 |'
  const section = '一、河道\n(市水利局、财政局负责)\n(一)清理河道。\n(二)巡查堤防。'
  for (const text of [table, section]) {
    const { tasks } = await parse(text)
    expect(tasks[0]!.units.map(({ fullName }) => fullName)).toEqual(['市水利局', '市财政局'])
  }
})

test('names stand in the text as written, full-width and all', async () => {
  const { tasks } = await parse('一、清理河道。（市水利局、住建局（房管局）负责）')
  expect(tasks[0]!.units.at(-1)).toMatchObject({
    fullName: '市住建局（房管局）',
    canonical: '市住房和城乡建设局',
  })
})
