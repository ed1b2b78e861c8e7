// What a whole line is, told from its shape alone. All patterns expect folded, trimmed text. A character that
// the shape must have is looked for first: most lines are no such line, and none of the patterns runs on them.

import { withoutBlanks } from './blanks.ts'
import { parseNumber } from './numerals.ts'
import { pattern } from './pattern.ts'
import { BODY_LAST, REMARK, SIGNED_DAY } from './terms.ts'

// Looked for backwards from the end, and nowhere else.
const GENRE =
  /$(?<=方案|计划|规划|意见|办法|措施|清单|名单|目录|一览表|分工表|分解表|任务表|分工|要点|制度|规定|细则|指南|指引|预案|通知|通报|公告|公报|决定|决议|规则|规范|章程|纲要|台账|任务书|批复|的函|汇总表|安排表|责任表|登记表|申请表|统计表|项目表|指标表|附表|标准|须知|倡议书|责任书|三十条|若干政策|(?:具体|若干|实施|政策)举措|工作安排|日程(?:安排|表)?|行动|工程|(?<=[一-龥]{4})(?:重点|主要)(?:工作)?任务|(?:责任|任务|目标|指标)分解|(?:计划|推进|进度|情况|明细|调度|考核|评分|事项)表)/u
const TAIL_BRACKET = /\([^()]{1,30}\)$/u

/** A line that can be a title: short, no sentence, closes with the name of a kind of document. */
export function isTitleLine(line: string): boolean {
  const joined = withoutBlanks(line)
  if (joined.length < 4 || joined.length > 90) return false
  const bare = joined.endsWith(')') ? joined.replace(TAIL_BRACKET, '') : joined
  return GENRE.test(bare.replace(IN_MARKS, '$<name>')) && !NO_TITLE.test(joined)
}

/** `《服务承诺清单》(2025年版)`. */
const IN_MARKS = /^《(?<name>[^《》]{4,90})》$/u

const NO_TITLE = /[。;!?:]|^特此|^[《(〔]?附件\d?$|^\d{1,2}\.\d/u

/** A bracket on a line of its own that ends a title: `(2021-2024年)`, `(试行)`. */
export function isTitleTail(line: string): boolean {
  return line.startsWith('(') && TITLE_TAIL.test(line)
}

const TITLE_TAIL =
  /^\((?:20\d{2} ?年? ?[-~至到] ?20\d{2} ?年?|20\d{2} ?年(?:度)?|试行|暂行|修订|修订版|修订稿|征求意见稿|[一-龥]{0,4}稿)\)$/u

/** A line that can go before the last line of a title: short, without a stop or another line's marks. */
export function isTitleHead(line: string): boolean {
  const joined = withoutBlanks(line)
  if (joined.length < 4 || joined.length > 60) return false
  return (
    !/[。;,!?]$|[:>»]|网(?:站)?-{1,2}|^[(〔[【]|^!\[|^附件|^特此|^(?:为(?:了|进一步|认真|贯彻|深入|全面|切实|加快|落实|推[进动]|做好|加强)|根据|按照)/u.test(
      joined,
    ) &&
    !isDateLine(line) &&
    !isBodyName(line) &&
    !isNumberLine(line) &&
    !NAVIGATION.test(line)
  )
}

/** `首页 走进沙溪 政务公开 政务服务`. */
const NAVIGATION = /^首页[\s|>]|^(?:[一-龥]{2,6}[\s|]+){3,12}[一-龥]{2,6}$/u

/** `2017年7月26日`, `二〇一二年五月二十二日(此件公开发布)`: a date alone on its line, or with a remark. */
export function isDateLine(line: string): boolean {
  return line.includes('年') && DATE_LINE.test(line)
}

const DATE_LINE = pattern`^\(?${SIGNED_DAY}?\)?\s{0,4}(?:${REMARK})?$`

/** `福建省人民政府2018年3月3日`: signing bodies and the date in one line. */
export function isSignedLine(line: string): boolean {
  const match = line.includes('年') ? SIGNED_LINE.exec(line) : null
  return match !== null && !isProse(match.groups!.names!)
}

/** Does it hold a word that no list of signing bodies does? */
export function isProse(names: string): boolean {
  return PROSE.test(names)
}

const PROSE = /[的于已按]|印发|根据|会议|以来|通知|召开|批准|同意/u

const SIGNED_LINE = pattern`^(?<names>[一-龥() ]{2,300}?${BODY_LAST})\s{0,80}${SIGNED_DAY}\s{0,4}(?:${REMARK})?$`

/** `国办发〔2018〕128号`, alone on its line. */
export function isNumberLine(line: string): boolean {
  return line.endsWith('号') && NUMBER_LINE.test(line)
}

const NUMBER_LINE = /^[一-龥]{2,14} ?[〔[(【﹝] ?\d{4} ?[〕\])】﹞] ?(?:第 ?)?\d{1,5} ?号$/u

/** The name of a body, alone on its line: a signature. */
export function isBodyName(line: string): boolean {
  const joined = withoutBlanks(line)
  return joined.length <= 40 && BODY.test(joined) && !/[。,;:“《>»]/u.test(joined)
}

// As with GENRE.
const BODY =
  /$(?<=政府|办公厅|办公室|委员会|党组|党委|市委|省委|县委|区委|国务院|[局厅部署院办委会]|[一-龥]{2}司|专班|办事处|指挥部|督查室|研究室|法制室|总队|支队|集团|公司|银行|[分支]行|海关|大学|中学|小学|学校|幼儿园|中心|小组|联席会议|工商联|残联|[妇文侨]联|科协|气象台|电视台|(?:博物|图书|档案|文化|科技)馆|(?:监管|派出|财政|供电|司法|研究)所)/u

/** A line of nothing but signing bodies, in one or several columns. */
export function isBodyNames(line: string): boolean {
  if (isBodyName(line)) return true
  if (line.length > 400 || !/\s/u.test(line)) return false
  return line.split(/\s{1,40}/u).every((name) => name.length > 3 && isBodyName(name))
}

/** `(此件公开发布)`, `(联系人:…)`: a remark on the document. */
export function isRemarkLine(line: string): boolean {
  return REMARK_FIRST.includes(line.charAt(0)) && REMARK_LINE.test(line)
}

const REMARK_FIRST = '(此本联信主依'
const REMARK_LINE = /^\(?(?:此件|本件|联系人|联系电话|信息公开|主动公开|依申请公开)[^。]{0,60}\)?$/u

/** A heading `附件`, `附件2:`, `附表一 任务分工表`; `rest` is what the line holds beside it. */
export interface AnnexMark {
  readonly number: number
  readonly rest: string
}

/** Reads the mark of an annex at a line's start; `null` where there is none. */
export function readAnnexMark(line: string): AnnexMark | null {
  const match = line.startsWith('附') ? ANNEX_MARK.exec(line) : null
  if (match === null) return null
  const { number, rest } = match.groups as { number?: string; rest: string }
  if (number === undefined && rest !== '' && !/^附 {0,3}[件表录] {0,2}[:\s]/u.test(line)) return null
  return { number: number === undefined ? 0 : (parseNumber(number) ?? 0), rest }
}

const ANNEX_MARK =
  /^附(?: {0,3}[件表录] {0,2}|(?=\d{1,2} {0,2}(?:$|[:、])))(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})? {0,2}[:.、]?\s{0,4}(?<rest>.{0,200})$/u

/** `备注:1.标“△”的为牵头单位`: what is said of a table below its last row. */
export function isTableNote(text: string): boolean {
  return TABLE_NOTE.test(text)
}

const TABLE_NOTE = /^(?:注|备注|说明|填表说明)[:：]/u
