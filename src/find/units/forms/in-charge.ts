import { matchesOf } from '../../../text/matches.ts'
import { responsibleClause } from '../clause.ts'
import type { AssignmentForm } from '../form.ts'
import { isAddressed, isSpecific, isStanding } from '../specific.ts'

const IN_CHARGE =
  /(?<=^|[。;,:]|其中|由)(?<units>(?:[^。;,:“”()]|\([^()]{1,30}\)){2,60}?)(?:,?按照?(?:各自)?(?:的)?(?:职责|职能|分工|职责分工|职能分工),?|侧重|具体|主要|统一|全面|分别|重点|[。:] ?)?负责(?!人|同志|解释|制|的|任|任务|领导)(?=[^。;,]{2})/gu
export const inCharge: AssignmentForm = {
  name: 'units/forms/in-charge',
  about: '以单位开头、说明其负责事项的条目:“区城乡建设局负责…”;句中的主语不算,且只在没有其他分工时算数。',
  find: (stretch) => {
    const text = stretch.folded.slice(stretch.span.start, stretch.span.end)
    return text.includes('负责')
      ? leading(text, matchesOf(IN_CHARGE, text)).flatMap((match) =>
          responsibleClause(stretch, match, nameTestFor(match[0])),
        )
      : []
  },
  examples: [
    { text: '区城乡建设局负责全区建筑工地扬尘治理。', finds: ['responsible 区城乡建设局'] },
    {
      text: '其中市发改委侧重负责央企对接,市工信局侧重负责民企对接。',
      finds: ['responsible 市发改委', 'responsible 市工信局'],
    },
    {
      text: '市发改委、市商务局按照各自职能分工,负责市场供应。',
      finds: ['responsible 市发改委', 'responsible 市商务局'],
    },
    {
      text: '健全管理体系。科技部、中国社科院分别负责自然科学和哲学社会科学领域的统筹协调。',
      finds: ['responsible 科技部', 'responsible 中国社科院'],
    },
    { text: '市公安局。负责户籍管理的调研,形成报告。', finds: ['responsible 市公安局'] },
    {
      text: '市教育局、市财政局:负责学校的防疫物资。',
      finds: ['responsible 市教育局', 'responsible 市财政局'],
    },
    {
      text: '工商行政管理部门:负责对校园周边小卖部的整治。',
      finds: ['responsible 工商行政管理部门'],
    },
    { text: '有关部门:负责配合检查。', finds: [] },
    { text: '监督组:负责对采购的监督。', finds: [] },
    { text: '加强协调。负责户籍管理的调研。', finds: [] },
    { text: '根据指挥部安排,市储备粮公司负责动用计划的执行。', finds: [] },
    { text: '原则上一件事情由一个部门负责到底。', finds: [] },
    { text: '接受询问的首位工作人员负责解答、办理。', finds: [] },
    { text: '领导小组办公室集中办公,负责综合协调。', finds: [] },
    { text: '试点城市负责编制实施方案。', finds: [] },
    { text: '市、区财政部门负责资金保障。', finds: [] },
    { text: '水利部门负责本行政区域内河道采砂的监督管理。', finds: [] },
  ],
}

/** By what parts the names from 负责: behind a colon a department is meant, behind a stop the name stands alone. */
function nameTestFor(phrase: string): (name: string) => boolean {
  if (/: ?负责$/u.test(phrase)) return isAddressed
  return /。 ?负责$/u.test(phrase) ? isStanding : isSpecific
}

/** Those that open the stretch, divide the work behind its heading, stand behind 其中, or go on from one that does. */
function leading(text: string, matches: readonly RegExpMatchArray[]): RegExpMatchArray[] {
  const opening = text.length - text.trimStart().length
  const kept: RegExpMatchArray[] = []
  let stop = -1
  for (const match of matches) {
    const at = match.index!
    const divides = at === text.indexOf('。') + 1 && match[0].endsWith('分别负责')
    const opens =
      at <= opening || divides || match.groups!.units!.startsWith('其中') || text.startsWith('其中', at - 2)
    if (!opens && at >= stop) continue
    kept.push(match)
    const next = text.indexOf('。', at)
    stop = next < 0 ? text.length : next
  }
  return kept
}
