import type { Signature } from '../../model/findings.ts'
import type { Span } from '../../model/span.ts'
import { readDate } from '../../text/dates.ts'
import { isBodyName, isDateLine } from '../../text/line-shapes.ts'
import type { FrontLine } from './front-line.ts'

/** A body and a date behind the last sentence: `国务院办公厅2020年7月15日`. */
const IN_LINE =
  /^(?<body>[一-龥()]{2,60}?)?\s{0,20}(?<date>(?:\d{4}|[一二〇○零]{2}[一二三四五六七八九〇○零]{2}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日)\s{0,4}(?:\([^()]{1,30}\))?$/u

/** 发文机关 and 成文日期: a date line with the names above it, or both in one. */
export function findSignature(lines: readonly FrontLine[]): Signature | null {
  for (const [index, line] of lines.entries()) {
    const iso = readDate(line.text.slice(0, 40))
    if (isDateLine(line.text) && iso !== null) {
      return { issuers: namesAbove(lines, index), date: iso }
    }
    const inLine = readInLine(line)
    if (inLine !== null)
      return inLine.issuers.length > 0 ? inLine : { ...inLine, issuers: namesAbove(lines, index) }
  }
  return null
}

function readInLine(line: FrontLine): Signature | null {
  const tail = line.text.slice(-160)
  const last = tail.slice(tail.lastIndexOf('。') + 1)
  const match = IN_LINE.exec(last)
  const date = match === null ? null : readDate(match.groups!.date!)
  if (match === null || date === null) return null
  const body = match.groups!.body
  if (body === undefined) return { issuers: [], date }
  return isBodyName(body) ? { issuers: splitBodies(body, line.span.end - last.length), date } : null
}

/** The lines of names right above, in reading order; two columns in one line are two names. */
function namesAbove(lines: readonly FrontLine[], index: number): Span[] {
  const names: Span[] = []
  for (let at = index - 1; at >= 0; at--) {
    const { text, span } = lines[at]!
    const pieces = [...text.matchAll(/\S{2,40}/gu)]
    if (pieces.length === 0 || pieces.length > 4 || !pieces.every((piece) => isBodyName(piece[0]))) break
    names.unshift(...pieces.flatMap((piece) => splitBodies(piece[0], span.start + piece.index)))
  }
  return names
}

/** Names that ran together in copying come apart before a name that says whose it is. */
function splitBodies(body: string, at: number): Span[] {
  const cuts = [
    ...body.matchAll(
      /(?<=[局厅委署会院府队办])(?=中华人民共和国|国家|中国|福建|[一-龥]{2,3}[省市](?:[一-龥]{2,12})[局厅委队]$)/gu,
    ),
  ]
  const bounds = [0, ...cuts.map((cut) => cut.index), body.length]
  return bounds.slice(1).map((end, index) => ({ start: at + bounds[index]!, end: at + end }))
}
