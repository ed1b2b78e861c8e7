import type { Rule } from '../../model/rule.ts'
import { opens } from './clause.ts'
import { recurring, type TimeReading } from './reading.ts'

export const allYear: Rule<TimeReading> = {
  name: 'times/all-year',
  about: '“全年”:在句首或在动词之前。',
  pattern: /全年/gu,
  needs: '全年',
  read: (match) => {
    const acts =
      /^(?:至少|不少于|不低于|完成|力争|组织|开展|举办|安排|新增|新建|计划|实现|培训|召开|[^,。;]{1,8}不(?:少|低)于\d{1,3} ?[次场轮期篇])/u.test(
        match.after,
      )
    const names =
      /^(?:有|无|活动|总结|工作总结|薪酬|任务|目标|的|气象|收入|生产|实际|平均|[^,。;]{2,12}(?:比例|比重|[一-龥]率|浓度|总量|增速))/u.test(
        match.after,
      )
    return match.context === 'field' || acts || (opens(match) && !names) ? recurring('FREQ=YEARLY') : null
  },
  examples: [
    { text: '班子成员全年至少撰写1篇', finds: ['recurring FREQ=YEARLY ← 全年'] },
    { text: '网络教育培训,全年网络培训不低于50学时', finds: ['recurring FREQ=YEARLY ← 全年'] },
    { text: '每位局长全年走流程不少于2次', finds: ['recurring FREQ=YEARLY ← 全年'] },
    { text: '采取抽检,全年洁净煤使用比例完成任务', finds: [] },
    { text: '研判全年气象年景', finds: [] },
    { text: '给予企业税前支付全年薪酬最高60%的补助', finds: [] },
  ],
}
