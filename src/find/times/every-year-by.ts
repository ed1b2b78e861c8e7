import type { Rule, RuleMatch } from '../../model/rule.ts'
import { daysInMonth } from '../../text/calendar.ts'
import { parseMonth, parseNumber } from '../../text/numerals.ts'
import { globalPattern } from '../../text/pattern.ts'
import { dayIn, lastOfTen, recurring, type TimeReading } from './reading.ts'
import { DAY } from './words.ts'

type Groups = RuleMatch['groups']

export const everyYearBy: Rule<TimeReading> = {
  name: 'times/every-year-by',
  about:
    '每年某时:“每年1月31日前”“每年12月前”“每年6月底前”“每年年末”“每年上半年”“每年3月至10月”“每年3月至5月、9月至11月”。',
  pattern: globalPattern`每个?年度?的? {0,2}(?:(?<list>(?:\d{1,2}(?:月?[-~至到]\d{1,2})?月?[、和及]){1,5}\d{1,2}(?:月?[-~至到]\d{1,2})?月份?(?![底末前上中下\d]|之前|以前|[、和及]\d))|(?<month>\d{1,2}|元|[一二三四五六七八九十]{1,2}) {0,2}月份?(?: {0,2}${DAY}|(?<ten>[上中下])旬|(?<edge>[底末])|[-~至到](?:次年|翌年|来年)? {0,2}(?<last>\d{1,2}|[一二三四五六七八九十]{1,2}) {0,2}月)?(?:前?[、和及] {0,2}(?<also>\d{1,2}|[一二三四五六七八九十]{1,2}) {0,2}月份?(?:(?<alsoDay>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|(?<alsoEdge>[底末]))?)?|年?(?<end>[底末]|终(?=前))|(?<half>[上下])半年[底末]?(?<both>[和、及]下半年)?|第?(?<quarter>[一二三四1-4])季度[底末]?)(?<before>之前|以前|前)?`,
  needs: '每年|每个年 月|底|末|终|半年|季度',
  read: ({ groups }) => {
    const when = whenOf(groups)
    return when === null ? null : recurring(`FREQ=YEARLY;${when}`)
  },
  examples: [
    {
      text: '应当于每年1月31日前公开',
      finds: ['recurring FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31 ← 每年1月31日前'],
    },
    { text: '在每年12月前报送', finds: ['recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30 ← 每年12月前'] },
    { text: '每年元月3日前', finds: ['recurring FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=3 ← 每年元月3日前'] },
    { text: '每年6月底前', finds: ['recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30 ← 每年6月底前'] },
    {
      text: '于每年年末向市政府书面报告',
      finds: ['recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31 ← 每年年末'],
    },
    { text: '每年2月底前', finds: ['recurring FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 ← 每年2月底前'] },
    {
      text: '每年上半年和下半年',
      finds: ['recurring FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1 ← 每年上半年和下半年'],
    },
    { text: '应当于每年3月份申请', finds: ['recurring FREQ=YEARLY;BYMONTH=3 ← 每年3月份'] },
    {
      text: '每年12月至次年3月',
      finds: ['recurring FREQ=YEARLY;BYMONTH=1,2,3,12 ← 每年12月至次年3月'],
    },
    { text: '每年3月至5月', finds: ['recurring FREQ=YEARLY;BYMONTH=3,4,5 ← 每年3月至5月'] },
    {
      text: '每年6月、12月底前报送',
      finds: ['recurring FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1 ← 每年6月、12月底前'],
    },
    { text: '每年6月、12月各检查一次', finds: ['recurring FREQ=YEARLY;BYMONTH=6,12 ← 每年6月、12月'] },
    {
      text: '每年3月前、9月前报送',
      finds: ['recurring FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=-1 ← 每年3月前、9月前'],
    },
    {
      text: '每年1月15日前和7月15日前报送',
      finds: ['recurring FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=15 ← 每年1月15日前和7月15日前'],
    },
    {
      text: '每年3月至5月、9月至11月开展',
      finds: ['recurring FREQ=YEARLY;BYMONTH=3,4,5,9,10,11 ← 每年3月至5月、9月至11月'],
    },
    { text: '每年3、6、9、12月', finds: ['recurring FREQ=YEARLY;BYMONTH=3,6,9,12 ← 每年3、6、9、12月'] },
    { text: '每届年会前', finds: [] },
  ],
}

function whenOf(groups: Groups): string | null {
  const { month, end, half, both, quarter, list } = groups
  if (list) return inMonths(list)
  if (end) return lastDayOf(12)
  if (both) return 'BYMONTH=6,12;BYMONTHDAY=-1'
  if (half) return lastDayOf(half === '上' ? 6 : 12)
  if (quarter) return lastDayOf(3 * (parseNumber(quarter) ?? 1))
  return month ? inMonth(groups) : null
}

/** `3月至5月、9月至11月`, `3、6、9、12月`. */
function inMonths(list: string): string | null {
  const told = new Set<number>()
  for (const piece of list.split(/[、和及]/u)) {
    const [first, last = first] = (piece.match(/\d{1,2}/gu) ?? []).map(Number)
    if (first === undefined || last === undefined || !areMonths(first, last)) return null
    for (const month of monthsBetween(first, last)) told.add(month)
  }
  return `BYMONTH=${[...told].toSorted((a, b) => a - b).join(',')}`
}

function areMonths(...numbers: readonly number[]): boolean {
  return numbers.every((month) => month >= 1 && month <= 12)
}

function inMonth(groups: Groups): string | null {
  const told = dayIn({ month: groups.month, day: groups.day })
  if (!told || told.month < 1 || told.month > 12) return null
  const { month, day } = told
  if (groups.also) return bothMonths(month, groups)
  if (groups.last) return months(month, parseMonth(groups.last) ?? 0)
  if (groups.day) return `BYMONTH=${month};BYMONTHDAY=${day}`
  if (groups.ten && groups.ten !== '下') return `BYMONTH=${month};BYMONTHDAY=${lastOfTen(groups.ten)}`
  if (!groups.before && !groups.edge && !groups.ten) return `BYMONTH=${month}`
  return lastDayOf(groups.before && !groups.edge && !groups.ten ? ((month + 10) % 12) + 1 : month)
}

/** `每年6月、12月底前`: one day in both months, or the last of each. */
function bothMonths(month: number, { day, edge, also, alsoDay, alsoEdge, before }: Groups): string | null {
  const other = dayIn({ month: also, day: alsoDay })
  if (!other || other.month > 12 || (day !== undefined && parseNumber(day) !== other.day)) return null
  const shift = before && !edge && !alsoEdge && alsoDay === undefined ? 11 : 0
  const list = [month, other.month]
    .map((one) => ((one - 1 + shift) % 12) + 1)
    .toSorted((a, b) => a - b)
    .join(',')
  if (alsoDay === undefined && !edge && !alsoEdge && !before) return `BYMONTH=${list}`
  return `BYMONTH=${list};BYMONTHDAY=${alsoDay === undefined ? -1 : other.day}`
}

function months(first: number, last: number): string | null {
  if (!areMonths(last)) return null
  return `BYMONTH=${monthsBetween(first, last)
    .toSorted((a, b) => a - b)
    .join(',')}`
}

/** From the first to the last, also over the end of the year. */
function monthsBetween(first: number, last: number): number[] {
  const count = ((last - first + 12) % 12) + 1
  return Array.from({ length: count }, (_, i) => ((first + i - 1) % 12) + 1)
}

/** February is told by -1, so that leap years keep their day. */
function lastDayOf(month: number): string {
  return `BYMONTH=${month};BYMONTHDAY=${month === 2 ? -1 : daysInMonth(2001, month)}`
}
