import { describe, expect, test } from 'vitest'
import { findAssignments } from '../../src/find/units/index.ts'
import { isUnitName } from '../../src/find/units/names.ts'
import { fold } from '../../src/text/fold.ts'

/** Bodies as counties, schools, hospitals and companies call them. */
const BODIES =
  '各镇（街道） 各镇街 各街镇 各村居 各科室 各站所 镇属各部门 县直有关部门 各功能区 党政办 综治办 防指办 政协办 安委办 河长办 村建办 司法所 自然资源所 文化站 退役军人服务站 教体局 大数据局 融媒体中心 消防救援大队 国投公司 农商行 人行 海关 党校 机关党委 人武部 教务处 各二级学院 各系 各院系 各班级 医务科 各临床科室 安环部 各项目部 各车间 各党支部 各基层党组织 各网格 村“两委” 镇领导班子 经费审查委员会办公室'.split(
    ' ',
  )

/** Places that stand for their government, beside a body. */
const TOWNS = '城关镇 青溪街道 东风村 青山社区 霁山县'.split(' ')

const NONE = '特色小镇 乡镇 美丽乡村 农村 行政村 空心村 全县 老城区 引进办负责组织各厂矿企业'.split(' ')

describe('beside a body in a bracket', () => {
  test.each([...BODIES, ...TOWNS])('%s', (name) => {
    expect(unitsOf(`开展工作。(县财政局、${name})`)).toEqual(['县财政局', fold(name)])
  })
  test.each(NONE)('%s is no name, and the bracket none of units', (name) => {
    expect(unitsOf(`开展工作。(县财政局、${name})`)).toEqual([])
  })
})

test.each(['城关镇', '东风村', '青山社区'])('%s among places alone says where', (name) => {
  expect(unitsOf(`开展试点(${name}、青田镇)。`)).toEqual([])
})

describe('classes of places that one word counts are one', () => {
  test.each(['各镇、街道', '各县、区', '各市、县、区', '11个街道、镇'])('%s', (name) => {
    expect(unitsOf(`开展工作。(县财政局、${name})`)).toEqual(['县财政局', name])
  })
  test('a body behind them is one of its own', () => {
    expect(unitsOf('开展工作。(责任单位:各镇、县财政局)')).toEqual(['各镇', '县财政局'])
  })
})

test('a class of pupils is no body', () => {
  expect(unitsOf('开展讲座(三年级)。')).toEqual([])
})

test('a name holds no duty', () => {
  expect(isUnitName('水利所负责清理')).toBe(false)
  expect(isUnitName('负责单位')).toBe(true)
})

function unitsOf(text: string): string[] {
  const folded = fold(text)
  const found = findAssignments(folded, { start: 0, end: folded.length })
  return found.flatMap(({ units }) => units.map(({ span }) => folded.slice(span.start, span.end)))
}
