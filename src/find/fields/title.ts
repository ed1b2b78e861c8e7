import type { Title } from '../../model/findings.ts'
import type { Span } from '../../model/span.ts'
import { isDateLine, isRemarkLine, isTitleHead, isTitleLine } from '../../text/line-shapes.ts'
import type { FrontLine } from './front-line.ts'

/** The titles that stand before the items, in order: that of the covering notice, that of the plan. */
export interface Titles {
  readonly notice: Title | null
  readonly plan: Title | null
}

const PASSES_ON = /(?:印发|转发|下发|发布)[^。]{2,120}的?(?:通知|函)$/u
const FLAT_TITLE =
  /^(?<title>[^。;:]{4,90}?(?:通知|意见|方案|办法|措施|决定|批复|的函|计划|规划|制度|要点|通报|公告))(?=[一-龥]{1,8}〔\d{4}〕|各[一-龥])/u

/** Finds the titles by their lines' shape; the notice's is the one that passes another text on. */
export function findTitles(lines: readonly FrontLine[]): Titles {
  const titles = groupTitles(lines)
  const passing = titles.find((title) => PASSES_ON.test(title.text.replace(/\s/gu, '')))
  const others = titles.filter((title) => title !== passing && title.text !== passing?.text)
  const last = others.at(-1)
  if (passing === undefined)
    return { notice: null, plan: (others.length > 1 ? last : others[0])?.spans ?? null }
  const behind = others.filter((title) => title.spans[0]!.start > passing.spans[0]!.start)
  return { notice: passing.spans, plan: behind.at(-1)?.spans ?? null }
}

interface Group {
  readonly spans: readonly Span[]
  readonly text: string
}

function groupTitles(lines: readonly FrontLine[]): Group[] {
  const groups: Group[] = []
  for (let index = 0; index < lines.length; index++) {
    const flat = FLAT_TITLE.exec(lines[index]!.text.slice(0, 160))
    if (flat !== null && index < 3) {
      groups.push(flatGroup(lines[index]!, flat.groups!.title!))
      continue
    }
    let end = index
    while (end < lines.length && end - index < 5 && isPiece(lines[end]!.text)) end++
    const closed = lines.slice(index, end).findLastIndex((line) => isTitleLine(strip(line.text)))
    if (closed < 0) continue
    const members = lines.slice(index, index + closed + 1)
    groups.push({ spans: members.map(titleSpan), text: members.map((line) => strip(line.text)).join('') })
    index += closed
  }
  return groups
}

function flatGroup(line: FrontLine, title: string): Group {
  return { spans: [{ start: line.span.start, end: line.span.start + title.length }], text: title }
}

function isPiece(text: string): boolean {
  const line = strip(text)
  return !isDateLine(line) && !isRemarkLine(line) && (isTitleLine(line) || isTitleHead(line))
}

/** A page puts `省人民政府办公厅:` before a title, or the label `标题:`. */
function strip(text: string): string {
  return text.replace(PREFIX, '')
}

const PREFIX = /^(?:标题|[一-龥]{2,14}(?:办公厅|办公室|厅|局|委|政府|部门)) ?: ?/u

function titleSpan(line: FrontLine): Span {
  const prefix = PREFIX.exec(line.text)?.[0].length ?? 0
  return { start: line.span.start + prefix, end: line.span.end }
}
