import type { Rule } from '../../model/rule.ts'
import { every, type TimeReading } from './reading.ts'

export const rhythmInText: Rule<TimeReading> = {
  name: 'times/rhythm-in-text',
  about: '正文中并列的“周调度、月通报”,以及“一日一调度”“一月一通报”;单独的“月通报”“年度考核”不算。',
  contexts: ['text'],
  pattern:
    /(?<![\d半每一两近按逐全])(?<unit>[季月周日])(?:调度|通报|报告|会商|分析|排查|小结|督查|研判|巡查|检测|监测|点评|排名|公示)(?=、[年季月周](?:调度|通报|报告|会商|分析|排查|小结|总结|督查|研判|考核|考评|巡查|检测|监测|点评|排名|公示))|(?<=[季月周日](?:调度|通报|报告|会商|分析|排查|小结|督查|研判|巡查|检测|监测|点评|排名|公示)、)(?<next>[年季月周])(?:调度|通报|报告|会商|分析|排查|小结|总结|督查|研判|考核|考评|巡查|检测|监测|点评|排名|公示)|一(?<each>[年季月周日天])一(?:调度|通报|报告|会商|分析|排查|小结|总结|督查|研判|汇总|巡查|检查|推进|考核)/gu,
  needs:
    '季|月|周|日|天|年 调度|通报|报告|会商|分析|排查|小结|总结|督查|研判|汇总|巡查|检查|推进|考核|考评|检测|监测|点评|排名|公示',
  read: ({ groups }) => every(groups.unit ?? groups.next ?? groups.each),
  examples: [
    {
      text: '实行周调度、月通报、年考核。',
      finds: [
        'recurring FREQ=WEEKLY ← 周调度',
        'recurring FREQ=MONTHLY ← 月通报',
        'recurring FREQ=YEARLY ← 年考核',
      ],
    },
    { text: '做到一日一调度', finds: ['recurring FREQ=DAILY ← 一日一调度'] },
    { text: '月通报制度', finds: [] },
    { text: '月度考核、年度考核结果', finds: [] },
  ],
}
