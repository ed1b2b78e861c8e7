import { cut, type Span, trimSpan } from '../../model/span.ts'

/** A table drawn with text: its rows as spans of their cells. */
export interface TextTable {
  readonly rows: readonly (readonly Span[])[]
  /** How many lines it takes. */
  readonly lines: number
}

/** Words that name columns. */
export const HEADER = /序号|任务|事项|内容|措施|单位|部门|时间|时限|名称|类别|项目|指标|备注/

const LONGEST_BETWEEN = 30

/** The number of a page, or another short line that a copy left between two rows; a sentence ends the table. */
export function isBetween(text: string, lines: readonly Span[], at: number): boolean {
  const words = cut(text, trimSpan(text, lines[at]!))
  return (
    words.length <= LONGEST_BETWEEN &&
    !/[|｜│┃\t]|[。；：:]$|^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|^附件|^注/u.test(words)
  )
}

/** A row may hold one cell more than its header, or one less. */
export function near(count: number, columns: number): boolean {
  return Math.abs(count - columns) <= 1
}

/** The trimmed cells of a line; an empty one is a place without length. */
export function cellsOf(text: string, line: Span, separators: RegExp): Span[] {
  const cells: Span[] = []
  let start = line.start
  for (const { index } of text.slice(line.start, line.end).matchAll(separators)) {
    cells.push(trimSpan(text, { start, end: line.start + index }))
    start = line.start + index + 1
  }
  return [...cells, trimSpan(text, { start, end: line.end })]
}
