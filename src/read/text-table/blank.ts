import { cut, type Span, trimSpan } from '../../model/span.ts'
import { HEADER, type TextTable } from './cells.ts'

const FEWEST_COLUMNS = 3
const LONGEST_HEADER = 80
const FEWEST_ROWS = 3

/**
 * A table whose cells only blanks part: a number, a task that may hold blanks itself, and columns behind it that
 * hold none. Rows count up from 1, a line each.
 */
export function blankTable(text: string, lines: readonly Span[], first: number): TextTable | null {
  const head = trimSpan(text, lines[first]!)
  if (head.end - head.start > LONGEST_HEADER || !text.startsWith('序', head.start)) return null
  const header = headerOf(text, head)
  if (header === null) return null
  const rows = [header]
  for (let at = first + 1; at < lines.length; at++) {
    const row = rowOf(text, lines[at]!, header.length, rows.length)
    if (row === null) break
    rows.push(row)
  }
  return rows.length <= FEWEST_ROWS ? null : { rows, lines: rows.length }
}

/** The column heads; a word spread out with blanks (`工 作 任 务`) is one. */
function headerOf(text: string, line: Span): Span[] | null {
  const heads: Span[] = []
  for (const word of wordsOf(text, line)) {
    const last = heads.at(-1)
    const isSpread = last !== undefined && word.end - word.start === 1 && isSpreadOut(cut(text, last))
    if (isSpread) heads[heads.length - 1] = { start: last.start, end: word.end }
    else heads.push(word)
  }
  const names = heads.map((head) => cut(text, head).replace(/\s/g, ''))
  const areHeads = names[0] === '序号' && names.slice(1).every((name) => HEADER.test(name))
  return areHeads && heads.length >= FEWEST_COLUMNS ? heads : null
}

function isSpreadOut(head: string): boolean {
  return /^\S(?:\s+\S)*$/.test(head)
}

/** The row of that number; what the last columns do not take is the task. */
function rowOf(text: string, line: Span, columns: number, number: number): Span[] | null {
  const words = wordsOf(text, line)
  if (words.length < columns || cut(text, words[0]!) !== String(number)) return null
  const behind = words.slice(words.length - (columns - 2))
  const task = { start: words[1]!.start, end: words[words.length - behind.length - 1]!.end }
  return [words[0]!, task, ...behind]
}

function wordsOf(text: string, line: Span): Span[] {
  return [...cut(text, line).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: line.start + index,
    end: line.start + index + word.length,
  }))
}
