import type { Excerpt } from '../report/excerpt.ts'
import { visibleLine } from '../write/visible.ts'
import { width } from '../write/width.ts'

/** The phrase on its line, and below it carets that stand right, also under Chinese. */
export function caret({ before, phrase, after }: Excerpt): string {
  const [lead, marked, rest] = [visibleLine(before), visibleLine(phrase), visibleLine(after)]
  const carets = '^'.repeat(Math.max(1, width(marked)))
  return `  ${lead}${marked}${rest}\n  ${' '.repeat(width(lead))}${carets}\n`
}
