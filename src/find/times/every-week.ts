import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { weekdayCode } from '../../text/weekdays.ts'
import { recurring, type TimeReading } from './reading.ts'
import { BEFORE } from './words.ts'

export const everyWeek: Rule<TimeReading> = {
  name: 'times/every-week',
  about: '“每周”“每周五前”“每周二中午12时前”。',
  pattern: globalPattern`每个?(?:周|星期)(?:(?<day>一(?![次期报调篇个会])|[二三四五六日天])(?![至到])(?<also>(?:[、和及](?:周|星期)?[一二三四五六日天]){0,6})(?:上午|中午|下午|晚上)?(?:\d{1,2}(?:时|点|:\d{2}))?(?:下班)?${BEFORE}?)?`,
  needs: '每周|每星期|每个周|每个星期',
  read: ({ groups }) => {
    const told = `${groups.day ?? ''}${groups.also ?? ''}`
    const days = [...told].map(weekdayCode).filter((code) => code !== '')
    return recurring(days.length > 0 ? `FREQ=WEEKLY;BYDAY=${days.join(',')}` : 'FREQ=WEEKLY')
  },
  examples: [
    { text: '每周调度', finds: ['recurring FREQ=WEEKLY ← 每周'] },
    { text: '每周二中午12时前报送', finds: ['recurring FREQ=WEEKLY;BYDAY=TU ← 每周二中午12时前'] },
    { text: '每周一、周三调度', finds: ['recurring FREQ=WEEKLY;BYDAY=MO,WE ← 每周一、周三'] },
    { text: '每周一次', finds: ['recurring FREQ=WEEKLY ← 每周'] },
    { text: '周边环境', finds: [] },
  ],
}
