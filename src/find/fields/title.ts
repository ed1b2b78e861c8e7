import type { Title } from '../../model/findings.ts'
import type { Span } from '../../model/span.ts'
import { withoutBlanks } from '../../text/blanks.ts'
import {
  isBodyNames,
  isDateLine,
  isRemarkLine,
  isTitleHead,
  isTitleLine,
  isTitleTail,
} from '../../text/line-shapes.ts'
import type { FrontLine } from './front-line.ts'

/** The titles that stand before the items, in order: that of the covering notice, that of the plan. */
export interface Titles {
  readonly notice: Title | null
  readonly plan: Title | null
}

const PASSES_ON = /(?:印发|转发|批转|下发|发布)[^。]{2,120}的?(?:通知|函)$/u
/** `关于分解…议定事项的通知`, above the title of what it parts. */
const NOTICE = /的(?:通知|函)$/u

/** Finds the titles by their lines' shape; the notice's is the one that passes another text on. */
export function findTitles(lines: readonly FrontLine[]): Titles {
  const titles = groupTitles(lines.map(titleLine))
  const passing = fullest(titles.filter((title) => PASSES_ON.test(withoutBlanks(title.text))))
  const others = titles.filter((title) => title !== passing && title.text !== passing?.text)
  const last = others.at(-1)
  if (passing === undefined) {
    const [first] = others
    const hands = first !== last && NOTICE.test(first?.text ?? '') && !NOTICE.test(last?.text ?? '')
    return { notice: hands ? first!.spans : null, plan: last?.spans ?? null }
  }
  const behind = others.filter((title) => title.spans[0]!.start > passing.spans[0]!.start)
  return { notice: passing.spans, plan: behind.at(-1)?.spans ?? handedOut(lines, passing) }
}

/** The line below the notice that says just what its title hands out, whatever its last word. */
function handedOut(lines: readonly FrontLine[], { text, spans }: Group): Title | null {
  const name = HANDED_OUT.exec(withoutBlanks(text))?.groups?.name
  const line = lines.find(
    (one) => one.span.start > spans[0]!.start && bareName(one.text) === bareName(name ?? ''),
  )
  return name === undefined || line === undefined ? null : [line.span]
}

const HANDED_OUT = /(?:印发|转发|批转|下发|发布)(?<name>[^。]{4,120}?)的?(?:通知|函)$/u

function bareName(text: string): string {
  return withoutBlanks(text).replace(/[《》〈〉<>]/gu, '')
}

/** The first, or the one further down that says the same with the issuer in front. */
function fullest(titles: readonly Group[]): Group | undefined {
  const first = titles[0]
  return titles.find((title) => title.text !== first?.text && title.text.endsWith(first!.text)) ?? first
}

interface Group {
  readonly spans: readonly Span[]
  readonly text: string
}

/** A line as it may be of a title: without what a page puts around that. */
interface TitleLine extends FrontLine {
  readonly title: string
  readonly isPiece: boolean
}

function titleLine({ span, text }: FrontLine): TitleLine {
  const title = strip(text)
  return { span, text, title, isPiece: isPiece(title) }
}

function groupTitles(lines: readonly TitleLine[]): Group[] {
  const groups: Group[] = []
  for (let index = 0; index < lines.length; index++) {
    let end = index
    while (
      end < lines.length &&
      end - index < 5 &&
      (lines[end]!.isPiece || (end === index && isIssuer(lines, end)))
    ) {
      const next = lines[end]!.title
      if (
        end > index &&
        (beginsAnew(lines.slice(index, end), next) || isBelowMenu(lines[end - 1]!.text, next))
      )
        break
      end++
    }
    if (end > index && LAST_WORD.test(withoutBlanks(lines[end]?.text ?? ''))) end++
    const closed = lines
      .slice(index, end)
      .findLastIndex(
        ({ text, title }, at) => isTitleLine(title) || (at > 0 && LAST_WORD.test(withoutBlanks(text))),
      )
    if (closed < 0) continue
    const tail = isTitleTail(lines[index + closed + 1]?.text ?? '') ? 1 : 0
    const members = lines.slice(index, index + closed + 1 + tail)
    groups.push({ spans: members.map(titleSpan), text: members.map(({ title }) => title).join('') })
    index += closed + tail
  }
  return groups
}

/** `通      知`, the last line of a title that is spread over several. */
const LAST_WORD = /^(?:的?通知|的?通告|的?意见|的?决定|的?批复|实施方案|工作方案|行动方案)$/u

/** The same title again, or a second whole one: of the same place, or one that hands out the first. */
function beginsAnew(above: readonly TitleLine[], next: string): boolean {
  const first = above[0]!.title
  if (above.some(({ title }) => title === next) || (isTitleLine(first) && opensAgain(first, next)))
    return true
  if (!isTitleLine(first) || !isTitleLine(next)) return false
  return next.startsWith(first.slice(0, 3)) || next.includes(first)
}

/** The same title once more, on two lines: the first of them. */
function opensAgain(first: string, next: string): boolean {
  return next.length >= 8 && next.includes('关于') && first.startsWith(next)
}

/** A title below `信息公开` or `霁山农业网`: where on its site the page stands. */
function isBelowMenu(above: string, title: string): boolean {
  return (
    (MENU_NAME.test(above) && title.length >= SHORTEST_WHOLE && isTitleLine(title)) ||
    (SITE_SECTION.test(above) && /关于|印发|转发|批转/u.test(title))
  )
}

/** `政府信息公开` / `工作要点` is one title. */
const SHORTEST_WHOLE = 10

/** What a site calls the place of a page. */
const MENU_NAME = /^(?:(?:政府)?信息公开(?:目录|专栏)?|通知公告|公示公告|公告公示)$/u

/** A title may end so, too: `政务公开` / `工作要点`. */
const SITE_SECTION = /(?:文件|公开|专栏|动态|公告栏|[一-龥]网|法规库?)$/u

/** The issuing body on a line of its own above `关于…`, where that opens the text. */
function isIssuer(lines: readonly FrontLine[], index: number): boolean {
  return (
    isBodyNames(lines[index]!.text) &&
    /^(?:关于|印发|转发|批转)/u.test(lines[index + 1]?.text ?? '') &&
    !isDateLine(lines[index + 2]?.text ?? '')
  )
}

function isPiece(line: string): boolean {
  return (
    /[一-龥]{2}/u.test(withoutBlanks(line)) &&
    !isDateLine(line) &&
    !isRemarkLine(line) &&
    !LISTED.test(line) &&
    (isTitleLine(line) || isTitleHead(line))
  )
}

/** An entry of a list of annexes. */
const LISTED = /^\d{1,2} ?[.、](?!\d)/u

/** A page puts `省人民政府办公厅:` before a title, the label `标题:`, or its own heading in 【】. */
function strip(text: string): string {
  const bare = /^[【•·●▪◆■]|[:|]/u.test(text) ? text.replace(PREFIX, '') : text
  const title = /[-_|]|号\)$/u.test(bare) ? bare.replace(SUFFIX, '') : bare
  return title.startsWith('《') ? title.replace(QUOTED, '$<title>') : title
}

/** A title alone on its line may stand in its marks. */
const QUOTED = /^《(?<title>[^《》]{4,90})》$/u

/** `标题_站点名`: what a page's own title adds; the number in brackets. */
const SUFFIX =
  / ?\|$|\([一-龥]{1,12}[〔[]\d{4}[〕\]]\d{1,5}号\)$|(?<=[一-龥)]) ?[_|] ?[一-龥_| ]{2,40}(?:网|网站|门户|平台|政府|[局厅委部]|办公室|公开|文件|专栏)$|(?<=[一-龥)]) ?-{1,2} ?[一-龥-]{2,30}(?:网|网站|门户网站)$/u

const PREFIX =
  /^(?:[•·●▪◆■] ?|(?:词条|标题|名称|文件名称) ?\| ?|【[^【】]{2,30}】(?=[^【】]{4,90}(?:通知|意见|方案|办法|措施|计划|要点|分解|决定)$)|(?:标题|文档介绍|文件名称|[一-龥]{1,20}(?:办公厅|办公室|厅|局|委|政府|部门)(?:等\d{1,2}个?(?:部门|单位))?|[一-龥]{2,14}等(?:\d{1,2}|[一二三四五六七八九十]{1,2})个?(?:部门|单位)) ?: ?)/u

function titleSpan(line: FrontLine): Span {
  const prefix = PREFIX.exec(line.text)?.[0].length ?? 0
  const suffix = SUFFIX.exec(line.text)?.[0].length ?? 0
  return { start: line.span.start + prefix, end: line.span.end - suffix }
}
