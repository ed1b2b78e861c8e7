import type { Rule } from '../../model/rule.ts'
import { parseNumber } from '../../text/numerals.ts'
import { globalPattern } from '../../text/pattern.ts'
import { weekdayCode } from '../../text/weekdays.ts'
import { isRate } from './clause.ts'
import { lastOfTen, recurring, type TimeReading } from './reading.ts'
import { BEFORE } from './words.ts'

export const everyMonth: Rule<TimeReading> = {
  name: 'times/every-month',
  about: '“每月”“每月28日前”“每月9日、19日、28日前”“每月底前”“每月上旬”“每月结束后5日内”。',
  pattern: globalPattern`每个?月(?:的?(?<days>\d{1,2}[日号]?前?(?:[、和及]\d{1,2}[日号]?前?){0,9}(?<=[日号]前?)|[一二三四五六七八九十]{1,3}[日号]前?(?:[、和及][一二三四五六七八九十]{1,3}[日号]前?){0,9})${BEFORE}?|[^,。;\d]{0,12}?(?:于|在)?次月(?:的)?(?<next>\d{1,2})[日号]${BEFORE}|的?(?:第(?<nth>[一二三四1-4])|(?<last>最后一))个?(?:周|星期)(?<weekday>[一二三四五六日天])|的?最后一个(?<workday>工作日)|月?(?<end>底|末)${BEFORE}?|(?<ten>[上中下])旬|(?:结束|终了)后(?<after>\d{1,2}|[一二三四五六七八九十]{1,2})[日天](?:之内|以内|内))?`,
  needs: '每月|每个月',
  read: ({ groups, before, after, context }) => {
    if (context === 'text' && isRate({ before, after })) return null
    const { end, ten, weekday } = groups
    if (groups.workday) return recurring('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1')
    if (weekday)
      return recurring(
        `FREQ=MONTHLY;BYDAY=${groups.last ? -1 : parseNumber(groups.nth ?? '')}${weekdayCode(weekday)}`,
      )
    const days = (groups.days ?? groups.next ?? groups.after ?? '').match(
      /\d{1,2}|[一二三四五六七八九十]{1,3}/gu,
    )
    if (days) {
      const numbers = days.map((day) => parseNumber(day) ?? 0)
      return numbers.every((day) => day >= 1 && day <= 31) ? monthly(numbers.join(',')) : null
    }
    if (end) return monthly('-1')
    return ten ? monthly(ten === '下' ? '-1' : String(lastOfTen(ten))) : recurring('FREQ=MONTHLY')
  },
  examples: [
    { text: '每月在市级媒体公布一次', finds: ['recurring FREQ=MONTHLY ← 每月'] },
    { text: '每月28日前', finds: ['recurring FREQ=MONTHLY;BYMONTHDAY=28 ← 每月28日前'] },
    {
      text: '每月9日、19日、28日前报送',
      finds: ['recurring FREQ=MONTHLY;BYMONTHDAY=9,19,28 ← 每月9日、19日、28日前'],
    },
    { text: '每月五日前', finds: ['recurring FREQ=MONTHLY;BYMONTHDAY=5 ← 每月五日前'] },
    { text: '每月一次', finds: ['recurring FREQ=MONTHLY ← 每月'] },
    { text: '每月5日前、20日前', finds: ['recurring FREQ=MONTHLY;BYMONTHDAY=5,20 ← 每月5日前、20日前'] },
    { text: '每月最后一个星期五', finds: ['recurring FREQ=MONTHLY;BYDAY=-1FR ← 每月最后一个星期五'] },
    { text: '每月第二个周一', finds: ['recurring FREQ=MONTHLY;BYDAY=2MO ← 每月第二个周一'] },
    {
      text: '每月最后一个工作日报送',
      finds: ['recurring FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 ← 每月最后一个工作日'],
    },
    { text: '每月底前', finds: ['recurring FREQ=MONTHLY;BYMONTHDAY=-1 ← 每月底前'] },
    { text: '每月结束后5日内', finds: ['recurring FREQ=MONTHLY;BYMONTHDAY=5 ← 每月结束后5日内'] },
    {
      text: '每月情况于次月5日前报送',
      finds: ['recurring FREQ=MONTHLY;BYMONTHDAY=5 ← 每月情况于次月5日前'],
    },
    { text: '帮扶责任人每月入户不少于2次', finds: ['recurring FREQ=MONTHLY ← 每月'] },
    { text: '第一类资助对象每人每月400元', finds: [] },
    { text: '按每月500元给予补贴', finds: [] },
  ],
}

function monthly(days: string): TimeReading {
  return recurring(`FREQ=MONTHLY;BYMONTHDAY=${days}`)
}
