import { expect, test } from 'vitest'
import { dividesDuties, readDutyHeading } from '../../src/find/units/duty-headings.ts'
import type { Item } from '../../src/model/item.ts'

test.each(['任务分工', '成员单位职责', '部门职责分工', '机构与职责', '责任分工表'])(
  '%s parts work',
  (heading) => {
    expect(dividesDuties(heading)).toBe(true)
  },
)

test.each(['领导小组组成及职责', '主要任务', '职责分工明确的要求', '人员分工'])('%s does not', (heading) => {
  expect(dividesDuties(heading)).toBe(false)
})

test.each([
  ['县教育局', ['县教育局']],
  ['县教育局:', ['县教育局']],
  ['县水利局主要职责', ['县水利局']],
  ['县财政局、县发展改革局', ['县财政局', '县发展改革局']],
  ['中国城市规划设计研究院(部遥感应用中心)', ['中国城市规划设计研究院(部遥感应用中心)']],
  ['宣传报道组', []],
  ['加强县教育局工作', []],
  ['各部门', ['各部门']],
  ['县教育局组织学校开展演练', []],
])('heading %s', (heading, names) => {
  const found = readDutyHeading(heading, itemOf(heading))
  const units = found.flatMap(({ units }) => units)
  expect(units.map(({ span }) => heading.slice(span.start, span.end))).toEqual(names)
  expect(units.every(({ role }) => role === 'responsible')).toBe(true)
  expect(found.every(({ weak }) => weak)).toBe(true)
})

/** An item of that heading alone; what it has below it does not matter here. */
function itemOf(heading: string): Item {
  const span = { start: 0, end: heading.length }
  return {
    label: { form: 'han-bracket', number: 1, span: { start: 0, end: 0 } },
    heading: span,
    headingAlone: true,
    body: [],
    span,
    children: [],
    tables: [],
  }
}
