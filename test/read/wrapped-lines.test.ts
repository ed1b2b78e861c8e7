import { describe, expect, test } from 'vitest'
import { parse } from '../../src/govplan.ts'
import { wrapBreaks } from '../../src/read/wrapped-lines.ts'
import { expectSound } from '../invariants.ts'

const PARAGRAPHS = [
  '霁山县河道整治工作方案',
  '一、主要任务',
  '（一）清理河道。对全县境内的主要河道逐段清理，打捞水面漂浮物，清除河岸堆放的垃圾，二〇二四年六月底前完成第一轮清理。（责任单位：县水利局、县生态环境局，各乡镇人民政府）',
  '（二）整治排口。对入河排污口逐一登记，查清来源，分类整治，2024年12月底前完成整治任务，并建立长期监测的制度。（责任单位：县生态环境局、县住房和城乡建设局）',
  '（三）巡查河道。落实河长巡河的制度，县级河长每月巡查一次，乡级河长每周巡查一次，发现问题及时交办。（责任单位：县河长制办公室，各乡镇人民政府）',
  '二、保障措施',
  '（一）强化资金保障。将河道整治所需的经费列入年度预算，积极争取上级的专项补助，保证整治工作顺利推进。（责任单位：县财政局、县水利局）',
]

/** The paragraphs cut after every `width` characters, each with an indent in front. */
function cutAt(width: number, indent: string): string {
  return PARAGRAPHS.map((paragraph) =>
    `${indent}${paragraph}`.match(new RegExp(`.{1,${width}}`, 'gu'))!.join('\n'),
  ).join('\n')
}

async function told(text: string): Promise<string[]> {
  const plan = await parse(text, { fileName: 'notice.txt' })
  expectSound(plan, text)
  return plan.tasks.map(({ title, units, times }) =>
    [title, ...units.map(({ name }) => name), ...times.map((time) => time.text)].join(' | '),
  )
}

describe.each([22, 25, 28, 32, 36])('lines cut at %i characters', (width) => {
  test.each([
    ['indented', '\u3000\u3000'],
    ['not indented', ''],
  ])('%s: the same tasks, with a remark', async (_, indent) => {
    const text = cutAt(width, indent)
    expect(await told(text)).toEqual(await told(PARAGRAPHS.join('\n')))
    const { diagnostics } = await parse(text)
    expect(diagnostics.map(({ code }) => code)).toContain('lines-joined')
  })
})

test('with line ends of Windows and blanks behind the lines', async () => {
  const text = cutAt(28, '\u3000\u3000').replaceAll('\n', '  \r\n')
  expect(await told(text)).toEqual(await told(PARAGRAPHS.join('\n')))
})

test('with a blank line behind every line', async () => {
  const text = cutAt(28, '\u3000\u3000').replaceAll('\n', '\n\n')
  expect(await told(text)).toEqual(await told(PARAGRAPHS.join('\n')))
})

test('a place in a joined text is the place in the file', async () => {
  const text = cutAt(28, '')
  const { tasks } = await parse(text)
  const unit = tasks[0]!.units.at(-1)!
  expect(text.slice(unit.span.start, unit.span.end).replace('\n', '')).toBe('各乡镇人民政府')
  expect(text.split('\n')[unit.span.line - 1]!.slice(unit.span.column - 1)).toMatch(/^各/)
})

describe('nothing is joined', () => {
  const units = '霁山县工业和信息化和科学技术局第一二三四五科'
  test.each([
    ['in a text of whole paragraphs', PARAGRAPHS.join('\n')],
    ['in a list of names of one length', Array.from({ length: 30 }, () => `${units}。`).join('\n')],
    [
      'in numbered lines of one length',
      Array.from({ length: 30 }, (_, i) => `${10 + i}、${units}`).join('\n'),
    ],
    ['in lines of fields', Array.from({ length: 30 }, () => `责任单位：${units}`).join('\n')],
    ['in cells', Array.from({ length: 30 }, () => `${units}\t甲`).join('\n')],
    ['between lines with a blank one between them', Array.from({ length: 30 }, () => units).join('\n\n')],
    ['in short lines', Array.from({ length: 30 }, () => '霁山县工业和信息化局').join('\n')],
    ['in an empty text', ''],
  ])('%s', (_, text) => {
    expect(wrapBreaks(text)).toEqual([])
  })
})
