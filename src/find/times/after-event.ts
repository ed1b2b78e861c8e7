import type { Rule } from '../../model/rule.ts'
import { relative, type TimeReading } from './reading.ts'

export const afterEvent: Rule<TimeReading> = {
  name: 'times/after-event',
  about: '“项目批复后15个工作日内”:某事之后若干日或月内,没有日期。',
  pattern:
    /(?<=^|[,。;:、(\n在于自从应须要])(?:(?:响应)?[^\s,。;:、()“”《》在于自从应须要将\d]{2,24}|会|赛|灾)(?<!印发|发布|发文|下发|公布|今|以|之|然|最|先)(?:(?:后|之日起)的? {0,2}(?:\d{1,3}|[一二三四五六七八九十两]{1,3}) {0,2}个?(?:工作日|日|天|周|星期|月|小时)(?:之内|以内|内)|之日起 {0,2}\d{1,3} {0,2}个?工作日(?!之内|以内|内))/gu,
  needs: '内|工作日 后|之日起 日|天|周|星期|月|小时',
  read: ({ after }) => (/^(?:无|未发生|不得|的)/u.test(after) ? null : relative()),
  examples: [
    { text: '应在项目批复后15个工作日内报送', finds: ['relative ← 项目批复后15个工作日内'] },
    { text: '自收到申请之日起5个工作日内答复', finds: ['relative ← 收到申请之日起5个工作日内'] },
    { text: '召开全体会议,会后一周内印发纪要', finds: ['relative ← 会后一周内'] },
    { text: '响应启动后2小时内,派出专家组', finds: ['relative ← 响应启动后2小时内'] },
    {
      text: '应在收到老年人照护需求综合评估结论后的5个工作日内完成核实',
      finds: ['relative ← 收到老年人照护需求综合评估结论后的5个工作日内'],
    },
    { text: '自收到复核申请之日起15个工作日作出答复', finds: ['relative ← 收到复核申请之日起15个工作日'] },
    { text: '投产后3年内给予奖励', finds: [] },
    { text: '今后15日内', finds: [] },
  ],
}
