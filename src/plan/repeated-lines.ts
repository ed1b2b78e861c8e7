import type { Assignment } from '../model/mention.ts'

/**
 * Parts the assignments of an item from those that have no passage of their own: lines that follow another under
 * the same label, with nothing between, speak for texts that were lost.
 */
export function withoutRepeatedLines(
  folded: string,
  assignments: readonly Assignment[],
): { readonly kept: Assignment[]; readonly left: Assignment[] } {
  const kept: Assignment[] = []
  const left: Assignment[] = []
  let before: Assignment | null = null
  for (const one of assignments) {
    if (before !== null && repeats(folded, before, one)) left.push(one)
    else kept.push(one)
    before = one
  }
  return { kept, left }
}

function repeats(folded: string, before: Assignment, one: Assignment): boolean {
  if (one.form !== 'line' || folded.slice(before.span.end, one.span.start).trim() !== '') return false
  const label = labelOf(folded, one)
  return label !== null && label === labelOf(folded, before)
}

/** `责任单位` of a line that tells nothing else. */
function labelOf(folded: string, { span }: Assignment): string | null {
  const line = folded.slice(span.start, span.end)
  const labels = [...line.matchAll(/(?:责任|落实|实施)(?:单位|部门)(?= ?:)/gu)]
  return labels.length === 1 && labels[0]!.index === 0 ? labels[0]![0] : null
}
