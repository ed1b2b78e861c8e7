import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { describes, sharesBefore } from './clause.ts'
import { dayIn, deadline, period, type TimeReading } from './reading.ts'
import { BEGINNING, DAY, MONTH, WEEKDAY, YEAR_OR_WORD } from './words.ts'

/** The words before a bare day that make it a demand; a past report says 已于. */
const SET_FOR =
  /(?:(?:^|[^已对关由用位低高大小少多早晚属至处基等源限终])于|(?:截止|截至|完成|报送|上报)(?:时间|日期|期限)?(?:为|是|:)?)$/u

export const day: Rule<TimeReading> = {
  name: 'times/day',
  about: '某日为限:“2021年2月3日前”“至2021年12月31日”“于6月5日”。正文中单独的日期不算。',
  pattern: globalPattern`${BEGINNING}${YEAR_OR_WORD}? {0,2}${MONTH} {0,2}月 {0,2}(?:${DAY}(?:${WEEKDAY})?(?:下班|(?:上午|中午|下午|晚上)?\d{1,2}(?:时|点|:\d{2}))?(?<suffix>之前|以前|前|止)?|(?<short>\d{1,2})前(?!后))`,
  needs: '月 日|号|前',
  read: (match) => {
    const { lead, short, suffix = short, day = short } = match.groups
    const end = dayIn({ ...match.groups, day })
    if (end === null) return null
    if (match.context === 'phase' && !lead && !suffix) return period(end, end)
    if (match.context !== 'text') return deadline(end)
    if (/^ {0,2}(?:起|以来|以后|之后|后)/u.test(match.after)) return null
    if (!suffix && /^ {0,2}(?:发布|通过|印发)/u.test(match.after)) return null
    if (suffix || lead || sharesBefore(match)) return describes(match) ? null : deadline(end)
    return SET_FOR.test(match.before) ? deadline(end) : null
  },
  examples: [
    {
      text: '于2021年2月3日前报送,于2月7日前公示',
      finds: ['deadline 2021-02-03 ← 2021年2月3日前', 'deadline XXXX-02-07 ← 2月7日前'],
    },
    { text: '延长至2020年12月31日', finds: ['deadline 2020-12-31 ← 至2020年12月31日'] },
    {
      text: '6月15日、12月15日前报送',
      finds: ['deadline XXXX-06-15 ← 6月15日', 'deadline XXXX-12-15 ← 12月15日前'],
    },
    { text: '于6月5日发放录取通知书', finds: ['deadline XXXX-06-05 ← 6月5日'] },
    { text: '3月25日(星期五)下班前报送', finds: ['deadline XXXX-03-25 ← 3月25日(星期五)下班前'] },
    { text: '二00四年十一月十八日前', finds: ['deadline 2004-11-18 ← 二00四年十一月十八日前'] },
    { text: '2023年2月30日前完成', finds: ['deadline impossible ← 2023年2月30日前'] },
    { text: '3月1日', context: 'phase', finds: ['period XXXX-03-01/XXXX-03-01 ← 3月1日'] },
    { text: '请于2012年9月25前报送', finds: ['deadline 2012-09-25 ← 2012年9月25前'] },
    { text: '3月5前后开工', finds: [] },
    { text: '3月5日召开动员会,4月1日组织检查,取得成效', finds: [] },
    { text: '3月15日,县政府召开会议', finds: [] },
    { text: '已于2004年10月22日市人民政府第17次常务会议研究通过', finds: [] },
    { text: '2019年6月17日', finds: [] },
    { text: '于6月20日前通过平台报送', finds: ['deadline XXXX-06-20 ← 6月20日前'] },
    { text: '2020年6月20日印发的方案', finds: [] },
    { text: '低于2019年5月1日当地最低工资标准', finds: [] },
    { text: '对2020年6月30日前投产的生产线', finds: [] },
  ],
}
