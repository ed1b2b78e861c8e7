import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { timesOf } from './told.ts'

const SIGNED = '\n某县人民政府\n2019年10月9日'

describe('the year of a day that tells none', () => {
  test('every year, where the day before it in the sentence comes every year', async () => {
    const text =
      '一、任务\n（一）每年6月底前完成评估，12月底前完成总结。\n（二）每两年6月5日前报告。12月底前完成方案。'
    expect(await timesOf(text + SIGNED)).toEqual([
      '每年6月底前 FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30',
      '12月底前 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31',
      '每两年 FREQ=YEARLY;INTERVAL=2',
      '6月5日前 FREQ=YEARLY;INTERVAL=2;BYMONTH=6;BYMONTHDAY=5',
      '12月底前 2019-12-31',
    ])
  })
  test('that of a phase’s own bracket', async () => {
    const text = '一、实施步骤\n（一）深化阶段（2021年）。建立机制，年底前完成评价。'
    expect(await timesOf(text + SIGNED)).toEqual(['2021年 2021-01-01 2021-12-31', '年底前 2021-12-31'])
  })
  test('not that of a title that looks back', async () => {
    const text = '某县2018年度考核反馈问题整改方案\n一、整改内容\n（一）补齐台账。10月底前完成。'
    expect(await timesOf(text + SIGNED)).toEqual(['10月底前 2019-10-31'])
  })
  test('not that of another cell of the row', async () => {
    const html =
      '<h1>某县2024年项目计划表</h1><table><tr><th>序号</th><th>项目名称</th><th>建设年限</th><th>时间节点</th><th>责任单位</th></tr><tr><td>1</td><td>产业园</td><td>2023—2025年</td><td>6月底前完成主体；12月底前投产</td><td>县工信局</td></tr></table>'
    expect(await timesOf(`<html><body>${html}</body></html>`, 'notice.html')).toEqual([
      '2023—2025年 2023-01-01 2025-12-31',
      '6月底前完成主体 2024-06-30',
      '12月底前投产 2024-12-31',
    ])
  })
})

test('a thing that is there by a time', async () => {
  const text =
    '一、任务\n（一）新院区2021年建成投用。\n（二）大数据中心上半年建成投用，数据按月更新。\n（三）重症病床年内达到总数的4%。\n（四）对2021年竣工项目给予奖励。'
  expect(await timesOf(text + SIGNED)).toEqual([
    '2021年 2021-12-31',
    '上半年 2019-06-30',
    '按月 FREQ=MONTHLY',
    '年内 2019-12-31',
  ])
})

describe('a page without a date of its own', () => {
  const page = '某县秸秆禁烧工作方案\n发布日期： 2020- 09- 18\n\n一、任务\n（一）建立网格，9月25日前完成。\n'
  test('its publishing day tells the year', async () => {
    expect(await timesOf(page)).toEqual(['9月25日前 2020-09-25'])
  })
  test('but no day is counted from it', async () => {
    expect(await timesOf(`${page}（二）印发之日起30日内报告，即日起至12月底实施。`)).toEqual([
      '9月25日前 2020-09-25',
      '印发之日起30日内',
      '即日起至12月底 2020-12-31',
    ])
  })
})

test('what a section’s own lines say of time reaches no task', async () => {
  const text =
    '一、整治内容\n（一）检查企业。\n（二）检查门店。\n\n牵头单位：区A局\n配合单位：区B局\n完成时限：2024年9月底前'
  expect(await timesOf(text)).toEqual([])
})

test('two requirements in a field, joined by 并', async () => {
  const text = '一、任务\n（一）取消审批。\n责任单位：市A局\n完成时限：2016年3月底前完成并持续实施'
  expect(await timesOf(text)).toEqual(['2016年3月底前完成 2016-03-31', '持续实施'])
})

describe('days behind other figures', () => {
  test('a point of a list inside an item', async () => {
    const html =
      '<table><tr><td>重点任务</td><td>责任单位</td></tr><tr><td>1.全面检查；<br>2.12月20日前组织演练。</td><td>区消防大队</td></tr></table>'
    const { tasks } = await parse(
      `<html><body>${html}<p>某区人民政府</p><p>2019年10月9日</p></body></html>`,
      {
        fileName: 'notice.html',
      },
    )
    expect(tasks.flatMap(({ times }) => times.map(({ end }) => end))).toEqual(['2019-12-20'])
  })
  test('a rate of money asks for nothing, a round of visits does', async () => {
    const text = '一、任务\n（一）补助标准为每人每月400元。\n（二）为每个行政村每月放映一场电影。'
    expect(await timesOf(text + SIGNED)).toEqual(['每月 FREQ=MONTHLY'])
  })
  test('days behind a quarterly one do not come every quarter', async () => {
    const text = '一、任务\n（一）每季度末报送进展，12月10日前报送总结。'
    expect((await timesOf(text + SIGNED)).at(-1)).toBe('12月10日前 2019-12-10')
  })
})

test('a section’s day told by a festival or as N月前 is the real one', async () => {
  const codes = async (heading: string, due: string) => {
    const text = `县2024年方案\n一、整治阶段（${heading}）\n（一）检查企业。${due}完成。（县应急局负责）`
    return (await parse(text, { fileName: 'notice.txt' })).diagnostics
      .map(({ code }) => code)
      .filter((code) => code === 'time-after-section')
  }
  expect(await codes('2024年春节前', '2024年1月31日前')).toEqual([])
  expect(await codes('2024年春节前', '2024年2月20日前')).toEqual(['time-after-section'])
  expect(await codes('2024年6月前', '2024年6月1日前')).toEqual(['time-after-section'])
})

test('full-width figures in a title tell the year', async () => {
  const { document, tasks } = await parse(
    '霁山市２０２１年重点工作任务分解方案\n一、任务\n（一）修补县道。6月底前完成。（县交通局负责）',
    { fileName: 'notice.txt' },
  )
  expect(document.period).toEqual({ start: '2021-01-01', end: '2021-12-31' })
  expect(tasks[0]?.times[0]?.end).toBe('2021-06-30')
})
