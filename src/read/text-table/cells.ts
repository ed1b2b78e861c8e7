import { type Span, trimSpan } from '../../model/span.ts'

/** A table drawn with text: its rows as spans of their cells. */
export interface TextTable {
  readonly rows: readonly (readonly Span[])[]
  /** How many lines it takes. */
  readonly lines: number
}

/** Words that name columns. */
export const HEADER = /序号|任务|事项|内容|措施|单位|部门|时间|时限|名称|类别|项目|指标|备注/

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
