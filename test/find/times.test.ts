import { describe, expect, test } from 'vitest'
import { findTimes } from '../../src/find/times/index.ts'
import { renderTime } from '../../src/find/times/render.ts'
import type { RuleContext } from '../../src/model/rule.ts'
import { cut } from '../../src/model/span.ts'
import { resolveTime, yearOf } from '../../src/plan/resolve-time.ts'
import { fold } from '../../src/text/fold.ts'

const DOCUMENT = '2021-03-15'

/** Phrase, where it stands, and what is made of it in a document of 15 March 2021: kind, start..end or rrule, phrase. */
const PHRASES: readonly (readonly [text: string, context: RuleContext, ...finds: string[]])[] = [
  ['2022年10月底前完成', 'text', 'deadline 2022-10-31 2022年10月底前'],
  ['2020年年底前完成', 'text', 'deadline 2020-12-31 2020年年底前'],
  ['年底前完成', 'text', 'deadline 2021-12-31* 年底前'],
  ['6月底完成', 'text', 'deadline 2021-06-30* 6月底'],
  ['要在5 月底前完成', 'text', 'deadline 2021-05-31* 5 月底前'],
  ['到2019年6月底,', 'text', 'deadline 2019-06-30 到2019年6月底'],
  [
    '到2025年底建成,到2027年底前达标',
    'text',
    'deadline 2025-12-31 到2025年底',
    'deadline 2027-12-31 到2027年底前',
  ],
  [
    '于2021年2月3日前报送,于2月7日前公示',
    'text',
    'deadline 2021-02-03 2021年2月3日前',
    'deadline 2021-02-07* 2月7日前',
  ],
  ['2026年12月', 'field', 'deadline 2026-12-31 2026年12月'],
  ['2024年内建成', 'text', 'deadline 2024-12-31 2024年内'],
  ['2024年9月(并长期坚持)', 'field', 'deadline 2024-09-30 2024年9月', 'ongoing 长期坚持'],
  ['3月末', 'field', 'deadline 2021-03-31* 3月末'],
  ['于本月末报送', 'text', 'deadline 2021-03-31* 本月末'],
  ['上半年', 'field', 'deadline 2021-06-30* 上半年'],
  ['去年上半年', 'field', 'deadline 2020-06-30* 去年上半年'],
  [
    '6月底前制定方案,7月底前取得实质性进展,10月底前基本完成',
    'text',
    'deadline 2021-06-30* 6月底前',
    'deadline 2021-07-31* 7月底前',
    'deadline 2021-10-31* 10月底前',
  ],
  [
    '6月底前制定方案,7月底前完成',
    'field',
    'deadline 2021-06-30* 6月底前制定方案',
    'deadline 2021-07-31* 7月底前完成',
  ],
  ['11月前全面完成、12月查漏补缺', 'text', 'deadline 2021-10-31*? 11月前', 'deadline 2021-12-31* 12月'],
  ['每月28日前报送', 'text', 'recurring FREQ=MONTHLY;BYMONTHDAY=28 每月28日前'],
  [
    '每季度最后一个月的30日前',
    'text',
    'recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=30 每季度最后一个月的30日前',
  ],
  [
    '每个季度第1个月的20日前',
    'text',
    'recurring FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20 每个季度第1个月的20日前',
  ],
  ['每半年报送一次', 'text', 'recurring FREQ=MONTHLY;INTERVAL=6 每半年'],
  ['每两月一次', 'text', 'recurring FREQ=MONTHLY;INTERVAL=2 每两月'],
  ['每月9日、19日、28日前', 'text', 'recurring FREQ=MONTHLY;BYMONTHDAY=9,19,28 每月9日、19日、28日前'],
  ['每周二中午12时前', 'text', 'recurring FREQ=WEEKLY;BYDAY=TU 每周二中午12时前'],
  ['每年元月3日前', 'text', 'recurring FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=3 每年元月3日前'],
  [
    '周调度、月通报、季推进、年考评',
    'field',
    'recurring FREQ=WEEKLY 周调度',
    'recurring FREQ=MONTHLY 月通报',
    'recurring FREQ=MONTHLY;INTERVAL=3 季推进',
    'recurring FREQ=YEARLY 年考评',
  ],
  ['自2023年4月19日起,', 'text', 'period 2023-04-19.. 自2023年4月19日起'],
  ['从2023年第二季度起,', 'text', 'period 2023-04-01.. 从2023年第二季度起'],
  ['本意见印发之日起30日内,制定', 'text', 'relative ..2021-04-14* 印发之日起30日内'],
  ['印发后三个月内', 'text', 'relative ..2021-06-15* 印发后三个月内'],
  ['项目批复后15个工作日内', 'text', 'relative 项目批复后15个工作日内'],
  ['(2023—2025年)', 'phase', 'period 2023-01-01..2025-12-31 2023—2025年'],
  ['2018－2020年', 'phase', 'period 2018-01-01..2020-12-31 2018－2020年'],
  ['2018–2020年', 'phase', 'period 2018-01-01..2020-12-31 2018–2020年'],
  ['20182020年', 'phase', 'period 2018-01-01..2020-12-31 20182020年'],
  ['“十四五”期间,新建', 'text', 'period 2021-01-01..2025-12-31 “十四五”期间'],
  ['到“十四五”末,', 'text', 'deadline 2025-12-31 到“十四五”末'],
  ['“十五五”时期,建设', 'text', 'period 2026-01-01..2030-12-31 “十五五”时期'],
  ['持续推进', 'field', 'ongoing 持续推进'],
  ['长期坚持', 'field', 'ongoing 长期坚持'],
  ['常态化推进', 'field', 'ongoing 常态化推进'],
  ['年内持续推进', 'field', 'ongoing 年内持续推进'],
  ['短期攻坚、中期推进、长期坚持', 'field', 'ongoing 短期攻坚、中期推进、长期坚持'],
  ['立即整改', 'field', 'unspecified 立即整改'],
  ['适时实施', 'field', 'unspecified 适时实施'],
  ['立行立改,10月31日前完成', 'field', 'unspecified 立行立改', 'deadline 2021-10-31* 10月31日前完成'],
  ['执行上级和区委规定', 'field', 'unspecified 执行上级和区委规定'],
  ['定期开展', 'field', 'recurring 定期开展'],
  [' 2021年底前完成。', 'field', 'deadline 2021-12-31 2021年底前完成'],
  ['2019年12月底前完成,并报省司法厅备案', 'field', 'deadline 2019-12-31 2019年12月底前完成,并报省司法厅备案'],
  ['2019年12月底前完成,持续推进', 'field', 'deadline 2019-12-31 2019年12月底前完成', 'ongoing 持续推进'],
  ['二○○六年底前', 'text', 'deadline 2006-12-31 二○○六年底前'],
  ['二〇二一年六月底前', 'text', 'deadline 2021-06-30 二〇二一年六月底前'],
  ['二00四年十一月十八日前', 'text', 'deadline 2004-11-18 二00四年十一月十八日前'],
  ['２０２１年底前', 'text', 'deadline 2021-12-31 ２０２１年底前'],
  ['第三季度末', 'field', 'deadline 2021-09-30* 第三季度末'],
  ['于2018年11月中旬前组织制订', 'text', 'deadline 2018-11-20? 2018年11月中旬前'],
  ['1月至2月', 'phase', 'period 2021-01-01..2021-02-28* 1月至2月'],
  ['10月', 'phase', 'period 2021-10-01..2021-10-31* 10月'],
  ['2021年3月—5月', 'phase', 'period 2021-03-01..2021-05-31 2021年3月—5月'],
  ['3月1日至3月15日', 'phase', 'period 2021-03-01..2021-03-15* 3月1日至3月15日'],
  ['11月至次年2月', 'phase', 'period 2021-11-01..2022-02-28* 11月至次年2月'],
  ['2021年11月至2月', 'phase', 'period 2021-11-01..2022-02-28 2021年11月至2月'],
  ['2021年4月上旬-4月下旬', 'phase', 'period 2021-04-01..2021-04-30 2021年4月上旬-4月下旬'],
  ['2021年6月底前,组织动员', 'phase', 'deadline 2021-06-30 2021年6月底前'],
  ['即日起至12月31日,', 'text', 'period 2021-03-15..2021-12-31* 即日起至12月31日'],
  ['即日起至2月底', 'phase', 'period 2021-03-15..2022-02-28* 即日起至2月底'],
  ['力争到2022年,基本建立', 'text', 'deadline 2022-12-31 到2022年'],
  ['从2021年开始连续3年,', 'text', 'period 2021-01-01..2023-12-31 从2021年开始连续3年'],
  ['2030年前基本完成', 'text', 'deadline 2029-12-31? 2030年前'],
  ['每年年底前', 'text', 'recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31 每年年底前'],
  ['推进落实情况要按年度向区政府报告', 'text', 'recurring FREQ=YEARLY 按年度'],
  ['每天调度', 'text', 'recurring FREQ=DAILY 每天'],
  ['于明年1月底前报送', 'text', 'deadline 2022-01-31* 明年1月底前'],
  ['2月29日前', 'text', 'impossible 2月29日前'],
  ['2023年2月30日前', 'text', 'impossible 2023年2月30日前'],
  ['2024年13月底前', 'text', 'impossible 2024年13月底前'],
]

const TRAPS: readonly string[] = [
  '国发〔2020〕6号',
  '国令第722号',
  '七届44次常务会议',
  '第53次常务会议',
  '单位能耗比2015年下降24%',
  '审批压缩至90个工作日以内',
  '商标注册平均审查周期压缩至4个月以内',
  '《2030年前碳达峰行动方案》',
  '落实2030年前碳达峰行动',
  '开展百日攻坚',
  '三年行动',
  '近三年无违法违规',
  '连续两年考核不合格',
  '2023年及以前排查发现的存量',
  '有效期至2025年12月31日',
  '印发日期:2021年3月15日',
  '4/5G网络',
  '年终考核',
  '年度考评',
  '半年小结',
  '进行年终总结',
  '年有计划,月有安排',
  '年初有清单、年中有督查、年末有考核、全年有台账',
  '空编两年以上',
  '每年最高不超过100万元',
  '2018年印发的实施方案',
  '自2015年以来',
  '2019年以来,全省',
  '2016年出台的政策',
  '服务保障2022年冬奥会',
  '纳入2020年“清水蓝天”专项',
  '按照2020年的补助标准',
  '免征2020年度江海堤防费',
  '包含2020年以前引荐、2020年以后建成的项目',
  '与2010年相比',
  '较2015年提高',
  '定期组织、适时开展、持续推进、不定期抽查、常态化开展、及时上报',
  '力争用3至5年时间',
  '已于2004年10月22日经市人民政府第17次常务会议通过',
  '建设行动计划(2018-2022年)',
  '本办法自2021年4月1日起施行',
  '不少于15日',
  '毕业2年内未就业',
]

describe('every form of a time, in a document of 15 March 2021', () => {
  test.each(PHRASES.map(([text, context, ...finds]) => ({ text, context, finds })))(
    '$text ($context)',
    (phrase) => {
      expect(timesIn(phrase.text, phrase.context)).toEqual(phrase.finds)
    },
  )
})

test.each(TRAPS)('no time in running text: %s', (text) => {
  expect(timesIn(text, 'text')).toEqual([])
})

test('an empty field and one that holds a dash tell nothing', () => {
  for (const text of ['', '  ', '—', '/', '无']) expect(timesIn(text, 'field')).toEqual([])
})

test('a bracket of a phase tells only what the calendar knows', () => {
  for (const text of ['持续推进', '责任单位:市教育局', '适时实施']) expect(timesIn(text, 'phase')).toEqual([])
})

test('spans point into the whole text and only the stretch is searched', () => {
  const text = fold('2020年底前。2021年底前。2022年底前。')
  const span = { start: 8, end: 16 }
  expect(findTimes(text, span, 'text').map((time) => cut(text, time.span))).toEqual(['2021年底前'])
})

test.each([
  '1',
  '一',
  '年',
  '《',
  '每',
  ' ',
  '2021年',
  '1月',
  '每年',
  '(',
  '十',
  '1月至',
  '1日、',
  '。',
  '每月1日、',
])(
  'a long row is searched in the time of a test, which it would not be in the square of its length: %s',
  (unit) => {
    const text = `${unit.repeat(Math.ceil(200_000 / unit.length))}年`
    const spans = findTimes(text, { start: 0, end: text.length }, 'text').map(({ span }) => span)
    expect(spans.filter(({ start, end }) => start >= end || end > text.length)).toEqual([])
  },
)

/** What is found, with its dates: `*` where a year was inferred, `?` where it is ambiguous. */
function timesIn(text: string, context: RuleContext): string[] {
  let sentence: number | null = null
  return findTimes(fold(text), { start: 0, end: text.length }, context).map((time) => {
    const phrase = cut(text, time.span)
    const resolved = resolveTime(time, {
      sentence,
      section: null,
      plan: null,
      document: DOCUMENT,
      published: null,
    })
    sentence = yearOf(resolved) ?? sentence
    if (resolved.problem) return `${resolved.problem} ${phrase}`
    const marks = `${resolved.inferred ? '*' : ''}${resolved.ambiguous ? '?' : ''}`
    return [time.kind, dates(time.kind, resolved, marks), phrase].filter((word) => word !== '').join(' ')
  })
}

function dates(kind: string, { start, end, rrule }: ReturnType<typeof resolveTime>, marks: string): string {
  if (rrule !== null) return rrule
  if (start === null && end === null) return ''
  return `${kind === 'deadline' ? '' : `${start ?? ''}..`}${end ?? ''}${marks}`
}

test('a reading is told in one line', () => {
  const text = '11月前'
  const [time] = findTimes(text, { start: 0, end: text.length }, 'text')
  expect(time && renderTime(time, text)).toBe('deadline <XXXX-11-01? ← 11月前')
})
