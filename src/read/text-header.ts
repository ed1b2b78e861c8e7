import type { PageFields } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import { fieldName, isHeadName, withField } from './page-fields.ts'

/** A header stands in the first units of a text, or not at all. */
const HEAD = 4000
const RULE = /^[=\-*]{4,}\s*正文\s*[=\-*]{4,}$/
const FIELD = /^(?<label>[^:：]{2,12})[:：](?<value>.*)$/
/** A line of fields without colons is no sentence. */
const LONGEST_PLAIN = 80
/** A longer one is a whole page on one line. */
const LONGEST_FIELDS = 800
const CATEGORY = /^[\u4e00-\u9fff]{2,4}$/

/** Pages list their fields. */
const BULLET = /^(?:[•·●▪◆■]\s*|-\s+)/

/** `【发布文号】沧府〔2007〕11号`. */
const BOXED = /^【([^【】:：]{2,12})】[:：]?/

interface Line extends Span {
  readonly text: string
}

/**
 * The lines `标题: …`, `发布时间: …` that a scraper or an archive put in front of a text: what they tell, and
 * where they stand. Two neighbouring ones at least, or all down to a rule `==== 正文 ====`.
 */
export function readTextHeader(text: string): { readonly page: PageFields; readonly span: Span | null } {
  const lines = headLines(text)
  const [first, last] = headerRange(lines)
  if (first > last) return { page: {}, span: null }
  let page: PageFields = {}
  for (const line of lines.slice(first, last + 1))
    for (const { label, value } of fieldsIn(line.text)) {
      const name = fieldName(label)
      if (name !== null) page = withField(page, name, value)
    }
  return { page, span: { start: lines[first]!.start, end: lines[last]!.end } }
}

/** `索 引 号 1133/2021 发文日期 2023-01-06`: labels without colons, known by their words. */
function withoutColons(line: string): { readonly label: string; readonly value: string }[] {
  const words = line.split(/\s+/u)
  const fields: { label: string; value: string[] }[] = []
  for (let at = 0; at < words.length; ) {
    const count = [1, 2, 3, 4].find((count) => fieldName(words.slice(at, at + count).join('')) !== null)
    if (count !== undefined) fields.push({ label: words.slice(at, at + count).join(''), value: [] })
    else if (fields.length === 0) return []
    else fields.at(-1)!.value.push(words[at]!)
    at += count ?? 1
  }
  return fields.some(({ label }) => isHeadName(label))
    ? fields.map(({ label, value }) => ({ label, value: value.join(' ') }))
    : []
}

/** The fields of a line: one, several that blanks part, or cells between bars of which one names the next. */
function fieldsIn(line: string): { readonly label: string; readonly value: string }[] {
  if (!/[:：]/u.test(line)) return line.length > LONGEST_PLAIN ? [] : withoutColons(line)
  if (line.length > LONGEST_FIELDS) return []
  const cells = line.split(/[|｜]/u).flatMap((cell) => apart(cell.trim()))
  return cells.flatMap((cell, at) => {
    const { label, value } = FIELD.exec(cell)?.groups ?? {}
    if (label === undefined) return []
    const own = value!.trim()
    const next = cells[at + 1] ?? ''
    return [{ label, value: own === '' && !FIELD.test(next) ? next : own }]
  })
}

/** `索引号: 1133/2021 成文日期: 2021-03-24`: a cell ends where blanks part it from a further field. */
function apart(cell: string): string[] {
  const fields: string[] = []
  for (const piece of cell.split(/\s(?=[^\s:：]{2,8}[:：])/u)) {
    const label = FIELD.exec(piece)?.groups?.label
    const opens = fields.length === 0 || (label !== undefined && fieldName(label) !== null)
    if (opens) fields.push(piece)
    else fields.push(`${fields.pop()} ${piece}`)
  }
  return fields
}

function headLines(text: string): Line[] {
  const lines: Line[] = []
  const head = text.slice(0, HEAD)
  for (let start = 0; lines.length < 24; ) {
    const end = head.indexOf('\n', start)
    if (end < 0) break
    const line = head.slice(start, end).trim().replace(BULLET, '').replace(BOXED, '$1:')
    if (line !== '') lines.push({ start, end, text: line })
    start = end + 1
  }
  return lines
}

/** `索引号:TL0001 发文字号:塔署发〔2016〕24号`: a head on one line. */
function tellsSeveral({ text }: Line): boolean {
  const known = fieldsIn(text).filter(({ label }) => fieldName(label) !== null)
  return known.length > 1 && known.some(({ label }) => isHeadName(label))
}

/** First and last line of the header; the last before the first where there is none. */
function headerRange(lines: readonly Line[]): readonly [number, number] {
  const labelOf = ({ text }: Line) => fieldsIn(text)[0]?.label ?? ''
  const isField = (line: Line) => fieldName(labelOf(line)) !== null
  const rule = lines.findIndex((line) => RULE.test(line.text))
  if (rule > 0 && lines.slice(0, rule).some(isField)) return [0, rule]
  let first = lines.findIndex((line, i) => isField(line) && i + 1 < lines.length && isField(lines[i + 1]!))
  if (first < 0) first = lines.slice(0, 6).findIndex(tellsSeveral)
  if (first < 0 || first > 6) return [0, -1]
  let last = first
  while (last + 1 < lines.length && isField(lines[last + 1]!)) last++
  if (
    !lines.slice(first, last + 1).some((line) => fieldsIn(line.text).some(({ label }) => isHeadName(label)))
  )
    return [0, -1]
  if (first > 1 && CATEGORY.test(lines[first - 1]!.text)) first--
  return [first, last]
}
