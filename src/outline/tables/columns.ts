import type { UnitRole } from '../../model/mention.ts'
import { withoutBlanks } from '../../text/blanks.ts'
import { readFieldLabel } from '../../text/field-labels.ts'

/**
 * What a column of a task table holds. `shared`: 配合/责任单位, whose role hangs on the lead column;
 * `goal`: 年度目标, which tells of a task that another column names; `problem`: 反馈问题, which several tasks may answer.
 */
export type ColumnKind =
  | 'number'
  | 'section'
  | 'name'
  | 'detail'
  | 'goal'
  | 'problem'
  | 'time'
  | 'person'
  | 'shared'
  | UnitRole
  | 'other'

const UNIT_KINDS: readonly ColumnKind[] = ['lead', 'support', 'responsible', 'supervise', 'shared']

/** Does the column name bodies? */
export function namesUnits(kind: ColumnKind): boolean {
  return UNIT_KINDS.includes(kind)
}

export interface Column {
  readonly kind: ColumnKind
  readonly header: string
  /** The quarter of the year (1 to 4) that the column plans. */
  readonly quarter?: number
}

/** `no.` is the longest. */
const LONGEST_NUMBER = 3
const NUMBER = /^(?:序号?|编号|项次|序列|号|no\.?)$/iu
/** Each kind with the characters that its headers end with, for most words end otherwise and need no pattern. */
const KINDS: readonly (readonly [kind: ColumnKind, ends: string, headers: RegExp])[] = [
  ['number', '号序次列oO.', NUMBER],
  [
    'section',
    '别域类型面块节题向标',
    /^(?:.{0,6}(?:类别|领域|分类|类型|方面|板块|大类|项目类|环节|议题)|工作方向|(?:重点|主攻|任务)方向|一级指标|类)$/u,
  ],
  [
    'shared',
    '位门',
    /^(?:配合|参与|协办)(?:单位|部门)?[/、(](?:责任|实施)\)?(?:单位|部门)$|^责任[/、(]配合\)?(?:单位|部门)$/u,
  ],
  [
    'detail',
    '措容施求务作模准',
    /^(?:.{0,6}(?:具体举措|主要内容|工作内容|细化措施|具体措施|工作措施|主要措施|具体要求|工作要求|任务内容|具体任务|工作举措|整改措施|重点举措|推进措施|主要举措|任务要求|目标要求|具体内容|落实举措|落实措施|政策措施|分解任务|改革内容|建设内容|建设内容及规模|建设规模及内容|重点内容|整改内容|细化任务|具体工作|事项内容|政策内容)(?:[及和与](?:工作)?(?:要求|标准|措施))?|措施|内容|(?:[一-龥]{2,8}(?<!改革))?举措|[一-龥]{2,6}(?<!改革|保障|安全)措施)$/u,
  ],
  ['problem', '题述现单容', /^(?:反馈|存在|具体|主要|突出|发现|整改)?的?问题(?:描述|表现|清单|内容)?$/u],
  ['goal', '标求值', /^.{0,10}目标(?:及要求)?$|^目标值$/u],
  [
    'name',
    '措作排工点称务项目程事容动',
    /^(?:.{0,6}(?:改革举措|重点工作|工作安排|主要工作|任务分工|工作要点|工作名称|措施名称|指标名称|计划名称)|.{0,8}(?:任务|事项|项目|工程|实事)(?:名称)?|.{0,4}活动(?:内容|名称|项目)?|.{0,4}考核(?:内容|项目|事项)|工作)$/u,
  ],
]

const QUARTER = /^第?(?<quarter>[一二三四1-4])季度(?:工作)?(?:目标|计划|任务|进度|安排|节点|形象进度)?$/u

/** What the header cell says of its column. */
export function readColumn(text: string): Column {
  const header = headerOf(text)
  const quarter = header.includes('季度') ? QUARTER.exec(header)?.groups?.quarter : undefined
  if (quarter !== undefined)
    return { kind: 'time', header, quarter: '一二三四'.indexOf(quarter) + 1 || Number(quarter) }
  const last = lastOf(header)
  const kind = KINDS.find(([, ends, headers]) => ends.includes(last) && headers.test(header))?.[0]
  return { kind: kind ?? unitOrTime(header), header }
}

const REMARK_BEHIND = /(?<=.{2})\([^()]{2,40}\)$/u

/** The words of a header cell; blanks inside a word (`类 别`) and a remark behind it do not matter. */
export function headerOf(text: string): string {
  const joined = withoutBlanks(text)
  return joined.endsWith(')') ? joined.replace(REMARK_BEHIND, '') : joined
}

/** Does the header cell name a column of numbers? */
export function isNumberColumn(text: string): boolean {
  const joined = withoutBlanks(text)
  return joined.length <= LONGEST_NUMBER && NUMBER.test(joined)
}

/** `责任单位及责任人`. */
const PERSON_BEHIND = /(?:及|和|与)(?:责任)?(?:领导|负责人|责任人|联系人)$/u

/** `市卫健委内牵头处室`: whose offices they are. */
const OWNER = /^[一-龥]{2,12}?(?=(?:牵头|主办|配合|协办|责任)(?:单位|部门|处室|科室|股室)$)/u

/** `推广时限`, `验收时限`. */
const TIME_LIMIT = /^[一-龥]{2,6}时限$/u
const OF_A_SERVICE = /^(?:办理|服务|受理|审批|承诺|法定|答复)(?:时限|时间)$/u
const HOW_LONG =
  /^(?:即[时办]|当[场日天]|随到随办|(?:\d{1,3}|[一二三四五六七八九十两]{1,3}|半) ?个?(?:工作日|自然日|日|天|小时|分钟|月)(?:之内|以内|内)?(?:办结|办理)?)$/u

/** Does a cell below `办理时限` say how long a service may take, not by when something is to be done? */
export function isServiceLimit(header: string, value: string): boolean {
  return OF_A_SERVICE.test(header) && HOW_LONG.test(value)
}

function unitOrTime(header: string): ColumnKind {
  const label = '导人'.includes(lastOf(header)) ? header.replace(PERSON_BEHIND, '') : header
  const own = readFieldLabel(label)
  if (own !== 'other') return own
  if (header.endsWith('时限') && TIME_LIMIT.test(header)) return 'time'
  if (/^(?:单位|部门|科室|股室|处室)$/u.test(header)) return 'responsible'
  return '位门室'.includes(lastOf(label)) ? readFieldLabel(label.replace(OWNER, '')) : 'other'
}

function lastOf(text: string): string {
  return text.charAt(text.length - 1)
}

/** Where no column names tasks, a first one of goals does: `序号 | 2023年预期目标 | 责任单位`. */
export function withTasks(columns: readonly Column[]): Column[] {
  const isTask = ({ kind }: Column) => kind === 'name' || kind === 'detail' || kind === 'problem'
  if (columns.some(isTask) || !columns.some(({ kind }) => namesUnits(kind))) return [...columns]
  const first = columns.findIndex(({ kind }) => kind !== 'number' && kind !== 'section')
  return columns.map((column, at) =>
    at === first && column.kind === 'goal' ? { ...column, kind: 'name' } : column,
  )
}

/** Does a row of headers name a task column beside others? A list of projects alone is none. */
export function isHeader(columns: readonly Column[]): boolean {
  const known = columns.filter((column) => column.kind !== 'other')
  const tasks = known.filter(({ kind }) => kind === 'name' || kind === 'detail')
  if (tasks.length === 0 || new Set(known.map(({ header }) => header)).size < 2) return false
  const assigns = known.some(
    ({ kind }) => kind !== 'number' && kind !== 'section' && !tasks.some((one) => one.kind === kind),
  )
  return assigns || tasks.some(({ header }) => !PROJECT.test(header))
}

const PROJECT = /(?:项目|工程)(?:名称)?$/u
