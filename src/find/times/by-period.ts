import type { Rule } from '../../model/rule.ts'
import { every, type TimeReading } from './reading.ts'

export const byPeriod: Rule<TimeReading> = {
  name: 'times/by-period',
  about: '“按年度向区政府报告”“按季度通报”;“按年度担保额”之类的标准不算。',
  pattern:
    /分(?<each>季)度(?=、?(?:分|举办|组织|开展|报送|上报|推进|调度|通报|考核))|按(?<unit>年|季|月|周|日)度?(?=(?:向|对|动态|报|推送|梳理|通报|调度|公布|公开|开展|组织|汇总|分析|更新|发布|上报|检查|评估|考核|下达|下拨|拨付|推进|实施|制定|编制|比对|核实|核查|召开|督查|督导|督促|跟踪|统计|报告|评价|调研|走访|巡查|排查|公示|抽查|抽检|检测|监测|评比|点评|排名|考评|会商|研判|总结|清理|清缴|缴纳|申报|轮换|结算|征收|发放)|$)/gu,
  needs: '按年|按季|按月|按周|按日|分季度',
  read: ({ groups }) => every(groups.unit ?? groups.each),
  examples: [
    { text: '推进落实情况要按年度向区政府报告', finds: ['recurring FREQ=YEARLY ← 按年度'] },
    { text: '按季度对项目进展逐项自查', finds: ['recurring FREQ=MONTHLY;INTERVAL=3 ← 按季度'] },
    { text: '按季度推送有关项目', finds: ['recurring FREQ=MONTHLY;INTERVAL=3 ← 按季度'] },
    {
      text: '分行业、分季度、分区域举办大赛',
      finds: ['recurring FREQ=MONTHLY;INTERVAL=3 ← 分季度'],
    },
    { text: '按月比对参保数据', finds: ['recurring FREQ=MONTHLY ← 按月'] },
    { text: '按年度担保额给予补助', finds: [] },
    { text: '按月薪发放', finds: [] },
  ],
}
