import type { LinePart, Margins, PageParts } from './parts.ts'

/** Fewer lines than this do not tell. */
const FEW = 6
const NARROWER = 0.85
/** Lines must agree on a margin within as many ems. */
const AGREE = 0.6

/** The margins of every page; one with too few lines takes those of all together. */
export function marginsOf(pages: readonly PageParts[]): Margins[] {
  const all = pages.map(linesIn)
  const common = commonOf(pages, all.flat())
  return all.map((lines) => (lines.length < FEW ? common : ownOr(common, lines)))
}

/** Pages may be set farther left or right, but hardly narrower: where all lines are short, they do not tell. */
function ownOr(common: Margins, lines: readonly LinePart[]): Margins {
  const own = measure(lines) ?? common
  return own.right - own.left < NARROWER * (common.right - common.left) ? common : own
}

/** Few lines may all be short: then the page keeps as much free on its right as on its left. */
function commonOf(pages: readonly PageParts[], lines: readonly LinePart[]): Margins {
  const { left, right } = measure(lines) ?? { left: 0, right: 0 }
  return { left, right: lines.length < FEW ? Math.max(right, (pages[0]?.width ?? 0) - left) : right }
}

function linesIn({ parts }: PageParts): LinePart[] {
  return parts.filter((part) => part.kind === 'line' && part.margins === undefined) as LinePart[]
}

function measure(lines: readonly LinePart[]): Margins | null {
  if (lines.length === 0) return null
  const em = lines.map(({ size }) => size).toSorted((a, b) => a - b)[lines.length >> 1]! * AGREE
  return {
    left: edge(
      lines.map(({ x0 }) => x0),
      Math.max(2, lines.length * 0.08),
      em,
    ),
    // Where paragraphs are short, few lines reach the margin.
    right: -edge(
      lines.map(({ x1 }) => -x1),
      2,
      em,
    ),
  }
}

/** The smallest value that `least` of them come near to; the smallest of all where they do not agree. */
function edge(values: readonly number[], least: number, near: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  for (const [i, value] of sorted.entries()) {
    const other = sorted[i + Math.ceil(least) - 1]
    if (other !== undefined && other - value <= near) return value
  }
  return sorted[0]!
}
