import type { Rule } from '../../model/rule.ts'
import { period, type TimeReading } from './reading.ts'

export const lunarRange: Rule<TimeReading> = {
  name: 'times/lunar-range',
  about: '农历的一段日子:“腊月二十三至正月十六”;公历日期各年不同,不作换算。',
  pattern:
    /(?:农历)?(?:(?:正|冬|腊|[二三四五六七八九十]|十[一二])月(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]?|二十[一二三四五六七八九]?|三十)|除夕)(?:至|到|-|~)(?:(?:正|冬|腊|[二三四五六七八九十]|十[一二])月(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]?|二十[一二三四五六七八九]?|三十)|除夕)/gu,
  needs: '月初|月十|月廿|月二|月三|除夕 至|到|-|~',
  read: ({ before, after }) => (/[比较]$/u.test(before) || /^了/u.test(after) ? null : period(null, null)),
  examples: [
    { text: '腊月二十三至正月十六全域禁止燃放', finds: ['period ../.. ← 腊月二十三至正月十六'] },
    {
      text: '农历腊月二十三至除夕',
      context: 'phase',
      finds: ['period ../.. ← 农历腊月二十三至除夕'],
    },
    { text: '腊月二十三前', finds: [] },
  ],
}
