import type { Rule } from '../../model/rule.ts'
import { parseNumber } from '../../text/numerals.ts'
import { globalPattern } from '../../text/pattern.ts'
import { recurring, type TimeReading } from './reading.ts'
import { BEFORE, DAY } from './words.ts'

const MONTHS = new Map([
  ['单', '1,3,5,7,9,11'],
  ['双', '2,4,6,8,10,12'],
])

export const oddEvenMonths: Rule<TimeReading> = {
  name: 'times/odd-even-months',
  about: '“每逢双月10日前”“逢单月”:一年中的单数月或双数月。',
  pattern: globalPattern`(?:每逢?|逢)(?<parity>[单双])月(?:份?的? {0,2}${DAY}${BEFORE}?|(?<end>[底末])前?)?`,
  needs: '单月|双月 每|逢',
  read: ({ groups }) => {
    const months = MONTHS.get(groups.parity ?? '')
    if (months === undefined) return null
    const day = groups.end ? -1 : parseNumber(groups.day ?? '')
    return recurring(`FREQ=YEARLY;BYMONTH=${months}${day === null ? '' : `;BYMONTHDAY=${day}`}`)
  },
  examples: [
    {
      text: '每逢双月10日前报送',
      finds: ['recurring FREQ=YEARLY;BYMONTH=2,4,6,8,10,12;BYMONTHDAY=10 ← 每逢双月10日前'],
    },
    { text: '逢单月召开例会', finds: ['recurring FREQ=YEARLY;BYMONTH=1,3,5,7,9,11 ← 逢单月'] },
    { text: '实行单双月轮换', finds: [] },
  ],
}
