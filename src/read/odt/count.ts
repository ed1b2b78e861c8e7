import { formatNumber } from '../number-format.ts'
import type { ListLevel, ListStyle } from './list-styles.ts'

/** The last number of every level; none where it begins anew. */
export type Counts = (number | undefined)[]

/** The next number of a level, as it is written; empty where the level has none. */
export function nextNumber(style: ListStyle, counts: Counts, depth: number, start: number | null): string {
  const level = style[depth]
  counts.length = Math.min(counts.length, depth + 1)
  if (!level) return ''
  counts[depth] = start ?? (counts[depth] ?? level.start - 1) + 1
  return written(style, level, counts, depth)
}

function written(style: ListStyle, level: ListLevel, counts: Counts, depth: number): string {
  const numberOf = (at: number) =>
    formatNumber(counts[at] ?? style[at]?.start ?? 1, style[at]?.format ?? level.format)
  if (level.pattern !== null)
    return level.pattern.replace(/%(?<level>\d{1,2})%/g, (_, digits: string) => numberOf(Number(digits) - 1))
  const first = Math.max(0, depth - level.shown + 1)
  const numbers = Array.from({ length: depth - first + 1 }, (_, i) => numberOf(first + i))
  return level.prefix + numbers.join('.') + level.suffix
}
