import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWithText } from '../../src/govplan.ts'
import type { Correction } from '../../src/model/corrections.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { expectSchemaOrder, expectSound } from '../invariants.ts'
import { noticeNamed } from '../notices.ts'

const GRAIN = readFileSync(noticeNamed('grain-storage.utf-8.txt').path, 'utf8')

async function corrected(corrections: readonly Correction[], text = GRAIN): Promise<PlanDocument> {
  const documents = [{ file: 'a.txt', corrections: [...corrections] }]
  const { plan } = await parseWithText(text, { fileName: 'in/a.txt', corrections: { version: 1, documents } })
  expectSound(plan, text)
  expectSchemaOrder(plan)
  return plan
}

const one = async (correction: Correction, text = GRAIN) => corrected([correction], text)
const taskOf = (plan: PlanDocument, id: string) => plan.tasks.find((task) => task.id === id)!
const unplaced = ({ diagnostics }: PlanDocument) =>
  diagnostics.filter(({ code }) => code === 'correction-unplaced').map(({ message }) => message)
const unitsOf = (plan: PlanDocument, id: string) =>
  taskOf(plan, id).units.map(({ role, name }) => `${role} ${name}`)
const FIRE = { task: '1.2', title: '更新消防设施' }

test('without corrections nothing is marked, and the bytes are the same', async () => {
  const { plan } = await parseWithText(GRAIN, { fileName: 'in/a.txt' })
  expect(JSON.stringify(await corrected([]))).toBe(JSON.stringify(plan))
  expect(JSON.stringify(plan)).not.toContain('corrected')
})

describe('a correction of each kind', () => {
  test('set-title', async () => {
    const task = taskOf(await one({ do: 'set-title', ...FIRE, to: '更新粮库消防设施' }), '1.2')
    expect([task.title, task.corrected]).toEqual(['更新粮库消防设施', true])
  })

  test('drop-task: the others count on, and none is related to it', async () => {
    const plan = await one({ do: 'drop-task', ...FIRE })
    expect(plan.tasks.map(({ id, seq }) => [id, seq])).toEqual([
      ['1.1', 1],
      ['1.3', 2],
      ['2.1', 3],
      ['2.2', 4],
    ])
    expect(JSON.stringify(plan.tasks)).not.toContain('corrected')
    expect(JSON.stringify(plan.outline)).toContain('更新消防设施')
  })

  test('add-task: below the headings around it, in the order of the text', async () => {
    const text = '县政府分管负责同志总抓总管。\n（二）保障'
    const plan = await one({ do: 'add-task', task: 'N1', text })
    expect(plan.tasks.map(({ id }) => id)).toEqual(['1.1', '1.2', '1.3', '2.1', 'N1', '2.2'])
    expect(taskOf(plan, 'N1')).toMatchObject({
      title: '县政府分管负责同志总抓总管',
      text: '（二）保障',
      sections: ['保障措施'],
      kind: 'safeguard',
      corrected: true,
    })
  })

  test('set-unit: another role, another name', async () => {
    const unit = { unit: '县消防救援大队', role: 'responsible' } as const
    const role = await one({ do: 'set-unit', ...FIRE, ...unit, to: { role: 'lead' } })
    expect(unitsOf(role, '1.2')).toEqual([
      'responsible 县发展改革局',
      'lead 县消防救援大队',
      'responsible 各乡镇人民政府',
    ])
    const known = taskOf(role, '2.2').units[0]!
    const name = await one({ do: 'set-unit', ...FIRE, ...unit, to: { unit: '县财政局' } })
    expect(taskOf(name, '1.2').units[1]).toMatchObject({
      name: '县财政局',
      fullName: known.fullName,
      canonical: known.canonical,
      corrected: true,
    })
    const unknown = await one({ do: 'set-unit', ...FIRE, ...unit, to: { unit: '乙局' } })
    expect(taskOf(unknown, '1.2').units[1]).toMatchObject({ name: '乙局', fullName: null, canonical: null })
  })

  test('a unit that becomes one that is there already stands once', async () => {
    const to = { unit: '县发展改革局' }
    const plan = await one({ do: 'set-unit', ...FIRE, unit: '县消防救援大队', role: 'responsible', to })
    expect(unitsOf(plan, '1.2')).toEqual(['responsible 县发展改革局', 'responsible 各乡镇人民政府'])
  })

  test('drop-unit', async () => {
    const plan = await one({ do: 'drop-unit', ...FIRE, unit: '各乡镇人民政府', role: 'responsible' })
    expect(unitsOf(plan, '1.2')).toEqual(['responsible 县发展改革局', 'responsible 县消防救援大队'])
  })

  test('add-unit: where the task tells it, else at the one place elsewhere', async () => {
    const inside = await one({ do: 'add-unit', ...FIRE, unit: '县财政局', role: 'support', text: '更换' })
    expect(taskOf(inside, '1.2').units.at(-1)).toMatchObject({ name: '县财政局', inherited: false })
    const { span, inherited } = taskOf(
      await one({ do: 'add-unit', ...FIRE, unit: '县财政局', role: 'support' }),
      '1.2',
    ).units.at(-1)!
    expect([GRAIN.slice(span.start, span.end), inherited]).toEqual(['县财政局', true])
  })

  test('set-time: days of its own, no longer inferred', async () => {
    const plan = await one({ do: 'set-time', ...FIRE, time: '5月底前', to: { end: '2021-06-15' } })
    expect(taskOf(plan, '1.2').times).toMatchObject([
      { kind: 'deadline', text: '5月底前', end: '2021-06-15', inferred: false, corrected: true },
    ])
  })

  test('drop-time and add-time, in the order of the text', async () => {
    const plan = await corrected([
      { do: 'drop-time', ...FIRE, time: '5月底前' },
      { do: 'add-time', ...FIRE, time: '补齐', start: '2021-03-01', end: '2021-04-01' },
      { do: 'add-time', ...FIRE, time: '更换', rrule: 'FREQ=YEARLY' },
    ])
    expect(taskOf(plan, '1.2').times.map(({ kind, text }) => [kind, text])).toEqual([
      ['recurring', '更换'],
      ['period', '补齐'],
    ])
  })
})

describe('what no longer fits changes nothing and is told', () => {
  const cases: readonly [string, Correction, string][] = [
    ['the id is gone', { do: 'drop-task', task: '9.9', title: '更新消防设施' }, '9.9 更新消防设施'],
    ['another title', { do: 'drop-task', task: '1.2', title: '更新设施' }, '1.2 更新设施'],
    ['no such unit', { do: 'drop-unit', ...FIRE, unit: '县水利局', role: 'lead' }, '1.2 县水利局'],
    ['another role', { do: 'drop-unit', ...FIRE, unit: '县发展改革局', role: 'lead' }, '1.2 县发展改革局'],
    ['no such time', { do: 'drop-time', ...FIRE, time: '6月底前' }, '1.2 6月底前'],
    ['no such text', { do: 'add-task', task: 'N1', text: '修缮围墙' }, 'N1 修缮围墙'],
    ['text at several places', { do: 'add-task', task: 'N1', text: '消防' }, 'N1 消防'],
    ['a unit in no text', { do: 'add-unit', ...FIRE, unit: '县水利局', role: 'lead' }, '1.2 县水利局'],
    [
      'it would end before it begins',
      { do: 'set-time', ...FIRE, time: '5月底前', to: { start: '2021-06-01' } },
      '1.2 5月底前',
    ],
  ]
  test.each(cases)('%s', async (_, correction, name) => {
    const plan = await one(correction)
    expect(unplaced(plan)).toEqual([`更正“${name}”与文件对不上，没有采用`])
    expect({ ...plan, diagnostics: [] }).toEqual({ ...(await corrected([])), diagnostics: [] })
  })

  test('two that contradict each other: the first counts', async () => {
    const to = (end: string): Correction => ({ do: 'set-time', ...FIRE, time: '5月底前', to: { end } })
    const plan = await corrected([to('2021-06-15'), to('2021-06-15'), to('2021-07-15')])
    expect(taskOf(plan, '1.2').times[0]!.end).toBe('2021-06-15')
    expect(unplaced(plan)).toHaveLength(1)
  })
})

test('a phrase that stands several times is told by what stands before it', async () => {
  const { span } = taskOf(await one({ do: 'add-task', task: 'N1', text: '消防', before: '（二）更新' }), 'N1')
  expect(GRAIN.slice(span.start - 2, span.end)).toBe('更新消防')
})

test('blanks, line breaks and invisible characters in the text do not matter', async () => {
  const text = GRAIN.replace('县消防救援大队', '县消防\u200b救援 大队').replace('更换老化', '更换\n老化')
  const add: Correction = { do: 'add-task', task: 'N1', text: '更换老化线路' }
  const drop: Correction = { do: 'drop-unit', ...FIRE, unit: '县消防救援大队', role: 'responsible' }
  const plan = await corrected([add, drop], text)
  expect(unplaced(plan)).toEqual([])
  expect(unitsOf(plan, '1.2')).not.toContain('responsible 县消防救援 大队')
})

test('diagnostics that a person answered are gone, the others stay', async () => {
  const text =
    '一、任务\n（一）清理河道。6月前完成。（县水利局负责）\n（二）登记造册。8月前。（县水利局负责）\n'
  const codes = ({ diagnostics }: PlanDocument) => diagnostics.map(({ code }) => code)
  expect(codes(await corrected([], text))).toEqual(['time-without-year', 'time-without-year'])
  const task = { task: '1.1', title: '清理河道' }
  const set: Correction = { do: 'set-time', ...task, time: '6月前', to: { end: '2024-05-31' } }
  expect(codes(await one(set, text))).toEqual(['time-without-year'])
  expect(codes(await one({ do: 'drop-task', ...task }, text))).toEqual(['time-without-year'])
})

test('the order of corrections does not matter', async () => {
  const corrections: Correction[] = [
    { do: 'set-title', ...FIRE, to: '甲' },
    { do: 'set-time', ...FIRE, time: '5月底前', to: { end: '2021-06-15' } },
    { do: 'drop-unit', ...FIRE, unit: '县消防救援大队', role: 'responsible' },
    { do: 'add-unit', ...FIRE, unit: '县财政局', role: 'lead' },
    { do: 'add-unit', ...FIRE, unit: '县粮食服务中心', role: 'lead' },
    { do: 'drop-task', task: '2.1', title: '加强组织领导' },
    { do: 'add-task', task: 'N2', text: '县财政安排专项资金' },
    { do: 'add-task', task: 'N1', text: '县政府分管负责同志总抓总管' },
    { do: 'set-title', task: 'N1', to: '总抓总管' },
    { do: 'add-time', task: 'N1', time: '每半年', rrule: 'FREQ=YEARLY' },
    { do: 'drop-task', task: '7', title: '不存在' },
  ]
  const expected = JSON.stringify(await corrected(corrections))
  const shuffled = fc.shuffledSubarray(corrections, { minLength: corrections.length })
  await fc.assert(
    fc.asyncProperty(shuffled, async (order) => JSON.stringify(await corrected(order)) === expected),
    { numRuns: 20 },
  )
})

describe('whose corrections they are', () => {
  const drop = (task: string, title: string): Correction => ({ do: 'drop-task', task, title })
  const parse = (documents: readonly { file?: string; sha256?: string; corrections: Correction[] }[]) =>
    parseWithText(GRAIN, {
      fileName: 'C:\\in\\a.txt',
      corrections: { version: 1, documents: [...documents] },
    }).then(({ plan }) => [plan.tasks.map(({ id }) => id).join(), plan.diagnostics.map(({ code }) => code)])
  const corrections = [drop('1.2', '更新消防设施')]
  const left = '1.1,1.3,2.1,2.2'

  test.each([
    ['by name, without folders', [{ file: 'out/a.txt', corrections }], left, []],
    ['another name', [{ file: 'b.txt', corrections }], '1.1,1.2,1.3,2.1,2.2', []],
    [
      'another version',
      [{ file: 'a.txt', sha256: '0'.repeat(64), corrections }],
      left,
      ['correction-other-text'],
    ],
    [
      'two entries',
      [
        { file: 'a.txt', corrections },
        { file: 'a.txt', corrections: [drop('1.3', '规范熏蒸作业')] },
      ],
      '1.1,2.1,2.2',
      [],
    ],
  ] as const)('%s', async (_, documents, ids, codes) => {
    expect(await parse(documents.map((one) => ({ ...one, corrections: [...one.corrections] })))).toEqual([
      ids,
      codes,
    ])
  })

  test('the hash before the name', async () => {
    const { plan } = await parseWithText(GRAIN)
    const { sha256 } = plan.source
    const documents = [
      { file: 'a.txt', corrections: [drop('1.3', '规范熏蒸作业')] },
      { file: 'other.txt', sha256, corrections },
    ]
    expect(await parse(documents)).toEqual([left, []])
  })
})
