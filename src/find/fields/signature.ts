import type { Signature, Signer } from '../../model/findings.ts'
import { readDate } from '../../text/dates.ts'
import { isDateLine } from '../../text/line-shapes.ts'
import { pattern } from '../../text/pattern.ts'
import { REMARK, SIGNED_DAY } from '../../text/terms.ts'
import type { FrontLine } from './front-line.ts'
import { namesOrPartsIn, type Piece, signersIn, signersOn } from './signers.ts'

/** Bodies and a date behind the last sentence: `国务院办公厅2020年7月15日`. */
const IN_LINE = pattern`^(?<body>[一-龥()](?:[一-龥() ]{0,300}?[一-龥()])?)?(?:\([一-龥]{2,24}代章\))?\s{0,20}(?<date>${SIGNED_DAY})\s{0,4}(?:${REMARK})?$`

/** 发文机关 and 成文日期: a date line with the names above it, or both in one. */
export function findSignature(lines: readonly FrontLine[]): Signature | null {
  for (const [index, line] of lines.entries()) {
    const iso = isDateLine(line.text) ? readDate(line.text.slice(0, 40)) : null
    if (iso !== null) return { issuers: namesAbove(lines, index), date: iso }
    const inLine = readInLine(line)
    if (inLine !== null) {
      const opensLine = inLine.issuers.length === 0 || inLine.issuers[0]![0]!.start === line.span.start
      return opensLine ? { ...inLine, issuers: [...namesAbove(lines, index), ...inLine.issuers] } : inLine
    }
  }
  return null
}

function readInLine(line: FrontLine): Signature | null {
  const tail = line.text.slice(-400)
  const last = tail.slice(tail.lastIndexOf('。') + 1)
  const match = last.includes('日') ? IN_LINE.exec(last) : null
  const date = match === null ? null : readDate(match.groups!.date!)
  if (match === null || date === null) return null
  const body = match.groups!.body
  if (body === undefined) return { issuers: [], date }
  const issuers = signersIn(body, line.span.end - last.length)
  return issuers === null ? null : { issuers, date }
}

/**
 * The names on the lines right above, in reading order; two columns in one line are two names. The first may
 * stand behind the last sentence.
 */
function namesAbove(lines: readonly FrontLine[], index: number): Signer[] {
  const above: Piece[][] = []
  for (let at = index - 1; at >= 0; at--) {
    const { text, span } = lines[at]!
    const tail = text.slice(text.lastIndexOf('。') + 1)
    const pieces = namesOrPartsIn(tail, span.end - tail.length)
    if (pieces === null) break
    above.push(pieces)
    if (tail.length < text.length) break
  }
  return signersOn(above.reverse())
}
