import { daysInMonth, isoDate } from './calendar.ts'
import { parseMonth, parseNumber, parseYear } from './numerals.ts'

const WRITTEN =
  /(?<year>[0-9〇○零OoО一二三四五六七八九]{4}) ?年 ?(?<month>\d{1,2}|[元一二三四五六七八九十]{1,2}) ?月 ?(?<day>\d{1,2}|[一二三四五六七八九十]{1,3}) ?日/u
const NUMERIC = /(?<year>\d{4})[-./] ?(?<month>\d{1,2})[-./] ?(?<day>\d{1,2})/u

/** The first full date of a stretch (`2017年7月26日`, `二〇一二年五月二十二日`, `2021-10-30 08:12`) as an ISO date. */
export function readDate(folded: string): string | null {
  const groups = (WRITTEN.exec(folded) ?? NUMERIC.exec(folded))?.groups
  if (groups === undefined) return null
  const year = parseYear(groups.year!.replace(/[oО]/gu, 'O'))
  const month = parseMonth(groups.month!)
  const day = parseNumber(groups.day!)
  if (year === null || month === null || day === null || month < 1 || month > 12) return null
  return day < 1 || day > daysInMonth(year, month) ? null : isoDate(year, month, day)
}
