import type { PageFields } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import { type Field, fieldsIn } from './header-fields.ts'
import { fieldName, isHeadName, withField } from './page-fields.ts'

/** A header stands in the first units of a text, or not at all. */
const HEAD = 4000
const RULE = /^[=\-*]{4,}\s*正文\s*[=\-*]{4,}$/
const CATEGORY = /^[\u4e00-\u9fff]{2,4}$/

/** Pages list their fields. */
const BULLET = /^(?:[•·∙●▪◆■]\s*|-\s+)/

/** `【发布文号】沧府〔2007〕11号`, alone or among others on the line. */
const BOXED = /(?:^|\s)【([^【】:：]{2,12})】[:：]?/g

/** How those two begin. */
const MARKS = '•·∙●▪◆■-【'

interface Line extends Span {
  readonly text: string
  readonly fields: readonly Field[]
}

/**
 * The lines `标题: …`, `发布时间: …` that a scraper or an archive put in front of a text: what they tell, and
 * where they stand. Two neighbouring ones at least, or all down to a rule `==== 正文 ====`.
 */
export function readTextHeader(text: string): { readonly page: PageFields; readonly span: Span | null } {
  const lines = withValuesBelow(headLines(text))
  const [first, last] = headerRange(lines)
  if (first > last) return { page: {}, span: null }
  let page: PageFields = {}
  for (const { fields } of lines.slice(first, last + 1))
    for (const { name, value } of fields) if (name !== null) page = withField(page, name, value)
  return { page, span: { start: lines[first]!.start, end: lines[last]!.end } }
}

function headLines(text: string): Line[] {
  const lines: Line[] = []
  const head = text.slice(0, HEAD)
  for (let start = 0; lines.length < 40; ) {
    const end = head.indexOf('\n', start)
    if (end < 0) break
    const line = unmarked(head.slice(start, end).trim())
    if (line !== '') lines.push({ start, end, text: line, fields: fieldsIn(line) })
    start = end + 1
  }
  return lines
}

/** `发文字号` above `霁政办〔2023〕27号`: labels alone on their lines, each with its value on the next. */
function withValuesBelow(lines: readonly Line[]): Line[] {
  const isLabel = (at: number) => isAlone(lines[at]?.text ?? '') && !isAlone(lines[at + 1]?.text ?? '')
  const first = lines.findIndex((_, at) => isLabel(at) && isLabel(at + 2) && isLabel(at + 4))
  if (first < 0) return [...lines]
  const pairs: Line[] = []
  let next = first
  // One without a value stands right above the next label.
  while (next + 1 < lines.length && isAlone(lines[next]!.text)) {
    const own = isLabel(next) ? lines[next + 1]! : lines[next]!
    const { start, text: label } = lines[next]!
    const value = isLabel(next) ? own.text : ''
    pairs.push({ start, end: own.end, text: label, fields: [{ label, value, name: fieldName(label) }] })
    next += isLabel(next) ? 2 : 1
  }
  return [...lines.slice(0, first), ...pairs, ...lines.slice(next)]
}

function isAlone(line: string): boolean {
  return line.length <= LONGEST_LABEL && fieldName(line) !== null
}

const LONGEST_LABEL = 8

function unmarked(line: string): string {
  return MARKS.includes(line.charAt(0)) ? line.replace(BULLET, '').replace(BOXED, ' $1:').trim() : line
}

/** `索引号:TL0001 发文字号:塔署发〔2016〕24号`: a head on one line. */
function tellsSeveral({ fields }: Line): boolean {
  const known = fields.filter(({ name }) => name !== null)
  return known.length > 1 && known.some(({ label }) => isHeadName(label))
}

/** First and last line of the header; the last before the first where there is none. */
function headerRange(lines: readonly Line[]): readonly [number, number] {
  const rule = lines.findIndex(({ text }) => text.includes('正文') && RULE.test(text))
  if (rule > 0 && lines.slice(0, rule).some(isField)) return [0, rule]
  let first = lines.findIndex((line, i) => isField(line) && i + 1 < lines.length && isField(lines[i + 1]!))
  if (first < 0) first = lines.slice(0, 6).findIndex(tellsSeveral)
  if (first < 0 || first > 6) return [0, -1]
  let last = first
  while (last + 1 < lines.length && isField(lines[last + 1]!)) last++
  if (!lines.slice(first, last + 1).some(({ fields }) => fields.some(({ label }) => isHeadName(label))))
    return [0, -1]
  if (first > 1 && CATEGORY.test(lines[first - 1]!.text)) first--
  return [first, last]
}

/** Does the line begin with a field that is known? */
function isField({ fields }: Line): boolean {
  return fields.length > 0 && fields[0]!.name !== null
}
