import type { Assignment } from '../../../model/mention.ts'
import { matchesOf } from '../../../text/matches.ts'
import { closingClause, responsibleClause } from '../clause.ts'
import { readFollowers } from '../followers.ts'
import type { AssignmentForm, Stretch } from '../form.ts'
import { isUnitName } from '../names.ts'
import { isSpecific } from '../specific.ts'

const CARRIED_OUT =
  /(?<=由)(?<units>(?:[^。;,:“”由()]|\([^()]{1,30}\)){2,80}?)(?:负责)?(?:具体|统一|分别|共同)?(?:组织实施|组织落实|具体实施|(?<duty>负责(?:落实|实施|办理|推进|[和与并](?:协调|落实|组织|实施|推进))?))(?=[。;,]|$)|(?<=由)(?<pair>(?:[^。;,:“”由()]|\([^()]{1,30}\)){2,30}?会同(?:[^。;,:“”由()]|\([^()]{1,30}\)){2,80}?)(?=研究|制定|制订|提出|组织|开展|编制|推[动进]|建立|完善|出台|办理|落实|抓好)/gu

export const carriedOutBy: AssignmentForm = {
  name: 'units/forms/carried-out-by',
  about: '句中的实施和负责:“由A、B组织实施”“…由A负责”;只在没有其他分工时算数。',
  find: (stretch) => {
    const text = stretch.folded.slice(stretch.span.start, stretch.span.end)
    if (!text.includes('由')) return []
    const first = text.indexOf('。')
    const isTold = ({ groups, index }: RegExpExecArray) => !groups!.pair || first < 0 || index < first
    return matchesOf(CARRIED_OUT, text)
      .filter(isTold)
      .flatMap((match) =>
        responsibleClause(stretch, match, match.groups!.duty || match.groups!.pair ? isSpecific : isUnitName),
      )
      .map((clause) => closingClause(stretch, withFollowers(stretch, clause)))
  },
  examples: [
    {
      text: '服务评估由市民政部门以及养老服务指导单位组织实施。',
      finds: ['responsible 市民政部门', 'responsible 养老服务指导单位'],
    },
    { text: '项目由市水务局具体实施,每年评估。', finds: ['responsible 市水务局'] },
    { text: '主要由市县通过应急网络组织实施。', finds: [] },
    {
      text: '自然科学论文造假监管由科技部负责,其他由中国社科院负责。',
      finds: ['responsible 科技部', 'responsible 中国社科院'],
    },
    { text: '经费方面的事项,由市财政局负责和协调。', finds: ['responsible 市财政局'] },
    { text: '问题由财政部负责落实。', finds: ['responsible 财政部'] },
    {
      text: '由人力资源社会保障部会同交通运输部、财政部等部门研究提出办法。',
      finds: ['responsible 人力资源社会保障部', 'responsible 交通运输部', 'responsible 财政部 等'],
    },
    {
      text: '由省海洋与渔业局负责,省农业厅、环保局配合,建设一批基地。',
      finds: ['responsible 省海洋与渔业局', 'support 省农业厅', 'support 环保局'],
    },
    { text: '由市水务局负责,群众积极配合。', finds: ['responsible 市水务局'] },
    { text: '启动应急响应。必要时由发展改革委会同财政部提出动用方案。', finds: [] },
    { text: '由此组织实施。', finds: [] },
    { text: '具体工作由主要领导负责,由专人负责。', finds: [] },
  ],
}

/** `由A负责,B、C配合`: who helps stands right behind. */
function withFollowers({ folded, span }: Stretch, clause: Assignment): Assignment {
  const { start, end } = clause.span
  const others = readFollowers(folded, { start: end, end: span.end })
  return { ...clause, span: { start, end: others.end }, units: [...clause.units, ...others.units] }
}
