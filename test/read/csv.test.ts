import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import { readSource } from '../../src/read/index.ts'
import { expectSound, textsOf } from './invariants.ts'

async function blocks(text: string | Uint8Array, fileName = 'a.csv') {
  const source = await readSource(text, { fileName })
  expectSound(source)
  return textsOf(source)
}

describe('a csv', () => {
  it('is a task table below its title', async () => {
    const text =
      '霁山县重点任务清单,,,\r\n序号,工作任务,牵头单位,完成时限\r\n1,"修补县道，\n清理边沟","县交通运输局、县公安局",2024年6月底前\r\n'
    const { tasks } = await parse(text, { fileName: 'a.csv' })
    expect(tasks.map(({ id, units, times }) => [id, units.map(({ name }) => name), times[0]?.end])).toEqual([
      ['1', ['县交通运输局', '县公安局'], '2024-06-30'],
    ])
    expect(tasks[0]!.span.origin).toEqual({ cell: 'A3' })
  })

  it.each([',', '\t', ';'])('has cells told apart by %j', async (sign) => {
    const rows = [
      ['任务', '牵头单位', '时限'],
      ['甲', '乙、丙', '丁'],
    ]
    expect(await blocks(`\ufeff${rows.map((row) => row.join(sign)).join('\n')}`)).toEqual([rows])
  })

  it('in GBK is decoded', async () => {
    const gbk = Uint8Array.from([
      0xc8, 0xce, 0xce, 0xf1, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0a, 0xbc, 0xd7, 0x2c, 0xd2, 0xd2,
    ])
    expect(await blocks(gbk)).toEqual([
      [
        ['任务', '单位'],
        ['甲', '乙'],
      ],
    ])
  })

  it('keeps a quote that never closes, and quotes inside', async () => {
    expect(await blocks('任务,单位\n"甲,乙\n丙,丁')).toEqual([
      [
        ['任务', '单位'],
        ['"甲', '乙'],
        ['丙', '丁'],
      ],
    ])
    expect(await blocks('任务,单位\n甲"乙"丙,"丁""戊"')).toEqual([
      [
        ['任务', '单位'],
        ['甲"乙"丙', '丁"戊'],
      ],
    ])
  })

  it.each(['', '\ufeff', '\n\n', ',,,', '"', 'a'])('%j is read', async (text) => {
    expect((await blocks(text)).flat().length).toBeLessThan(2)
  })
})
