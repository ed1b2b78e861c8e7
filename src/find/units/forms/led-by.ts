import type { Assignment, UnitMention } from '../../../model/mention.ts'
import { isInside } from '../../../text/brackets.ts'
import { matchesOf } from '../../../text/matches.ts'
import { clauseOf, closingClause } from '../clause.ts'
import { readFollowers } from '../followers.ts'
import type { AssignmentForm, Stretch } from '../form.ts'
import { readUnits } from '../list.ts'
import { isUnitName } from '../names.ts'
import { isOfficeHolder } from '../persons.ts'

const LED =
  /(?<=由|^|[。;,:])(?<units>(?:[^。;,:“”由()]|\([^()]{1,30}\)){2,80}?)(?:共同|联合|分别|双)?牵头(?!单位|部门|推进单位|人|领导|责任|的?作用|抓总的|在)/gu

/** What the pattern ends in: without it, none is tried. */
const LEADS = /牵头(?!单位|部门|推进单位|人|领导|责任|的?作用|抓总的|在)/u

/** Without 由 the bodies are a sentence's subject, unless it says no more of them: A牵头,B配合. */
const SAYS_NO_MORE = /^(?:$|[,。;]|(?:负责|组织|实施|抓总|组织实施|负责落实|抓落实)(?:[,。;]|$))/u

export const ledBy: AssignmentForm = {
  name: 'units/forms/led-by',
  about: '句中的牵头:“由A牵头,B具体实施,C、D协助”。',
  find: (stretch) => {
    const text = stretch.folded.slice(stretch.span.start, stretch.span.end)
    if (!LEADS.test(text)) return []
    return matchesOf(LED, text)
      .flatMap((match) => readLed(stretch, match))
      .map((clause) => closingClause(stretch, clause))
  },
  examples: [
    {
      text: '考评工作由市政府办公厅牵头,市委、市政府综合目标管理考核委员会办公室具体实施,纠风办、行政效能投诉中心协助,共同完成',
      finds: [
        'lead 市政府办公厅',
        'responsible 市委、市政府综合目标管理考核委员会办公室',
        'support 纠风办',
        'support 行政效能投诉中心',
      ],
    },
    {
      text: '由交通运输部牵头、农业部参与,自2015年起推开。',
      finds: ['lead 交通运输部', 'support 农业部'],
    },
    {
      text: '由孟广田副市长牵头,市房管局组织实施。',
      finds: ['responsible 市房管局', 'person 孟广田副市长'],
    },
    { text: '市公安局、市交通局双牵头,6月底前完成。', finds: ['lead 市公安局', 'lead 市交通局'] },
    { text: '由省住建厅牵头,会同省直相关部门按职责落实好监督管理工作。', finds: ['lead 省住建厅'] },
    {
      text: '建立由农业农村部、工业和信息化部牵头的协调推进机制。',
      finds: ['lead 农业农村部', 'lead 工业和信息化部'],
    },
    {
      text: '健全由省发改委牵头,省直有关部门、有关高校等参与的工作机制,定期会商。',
      finds: ['lead 省发改委', 'support 省直有关部门', 'support 有关高校 等'],
    },
    { text: '加强领导。省自然资源厅牵头建立联席会议机制。', finds: ['lead 省自然资源厅'] },
    { text: '政府确定牵头责任部门为A,其它责任部门为B,A牵头落实,B协办配合。', finds: [] },
    { text: '各牵头部门要高度重视,切实履行牵头抓总的作用。', finds: [] },
    { text: '各工程包牵头部门、牵头推进单位要切实落实责任。', finds: [] },
    { text: '省经信委牵头编制目录,省财政厅协助做好评审。', finds: [] },
    { text: '兴业银行牵头在自贸试验区内发起设立租赁公司。', finds: [] },
    { text: '以高校科研院所为依托牵头建设的产业技术研究院。', finds: [] },
  ],
}

function readLed(stretch: Stretch, match: RegExpMatchArray): Assignment[] {
  const { folded, span } = stretch
  const start = span.start + match.index!
  if (isInside(stretch.brackets, start)) return []
  const behind = folded.slice(start + match[0].length, Math.min(span.end, start + match[0].length + 8))
  if (!(folded.charAt(start - 1) === '由' || SAYS_NO_MORE.test(behind) || setsUp(stretch, start, behind)))
    return []
  const nameOf = ({ span: at }: UnitMention) => folded.slice(at.start, at.end)
  const named = readUnits(folded, { start, end: start + match.groups!.units!.length }, 'lead')
  const leads = named.filter((unit) => !isOfficeHolder(nameOf(unit)))
  if (named.length === 0 || !leads.every((unit) => isUnitName(nameOf(unit)))) return []
  const end = start + match[0].length
  const others = readFollowers(folded, { start: end, end: span.end })
  const units = [...leads, ...others.units]
  if (units.length === 0) return []
  const persons = named
    .filter((unit) => isOfficeHolder(nameOf(unit)))
    .map(({ span: at }) => ({ role: '牵头', span: at }))
  return [clauseOf({ start, end: others.end }, units, false, persons)]
}

/** A sentence that opens `A牵头建立…机制`: who leads it, as `由A牵头建立` would say. */
function setsUp({ folded, span }: Stretch, start: number, behind: string): boolean {
  return /^(?:建立|组建|成立)/u.test(behind) && (start === span.start || folded.charAt(start - 1) === '。')
}
