import type { Block } from '../model/block.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut, type Span } from '../model/span.ts'
import { append } from '../text/append.ts'
import { gather } from '../text/gather.ts'
import { isTitleHead, isTitleLine } from '../text/line-shapes.ts'
import { labelsOf } from './block-labels.ts'
import type { LabelCandidate } from './labels.ts'
import { type AcceptedLabel, enter, irregularity, judge, newNumbering } from './sequence.ts'

/** One numbering from its first label to its last, with the blocks that belong to it. */
export interface Run {
  readonly title: readonly Span[]
  readonly blocks: readonly Block[]
  readonly labels: readonly AcceptedLabel[]
}

interface OpenRun {
  title: Span[]
  blocks: Block[]
  labels: AcceptedLabel[]
  numbering: ReturnType<typeof newNumbering>
}

/** Splits blocks into runs of numbering: a new one begins where a title, or the outermost number, starts anew. */
export function splitRuns(
  source: SourceText,
  blocks: readonly Block[],
): { runs: Run[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const candidates = labelsOf(source.folded, blocks)
  const followed = followedByTwo(gather(candidates, withoutShadowed))
  const runs = [openRun()]
  for (const [index, block] of blocks.entries()) {
    if (opensRun(block, candidates[index]!)) startAtTitle(source, runs)
    runs.at(-1)!.blocks.push(block)
    for (const candidate of candidates[index]!) {
      const diagnostic = readLabel(source, runs, candidate, followed.has(candidate))
      if (diagnostic !== null) diagnostics.push(diagnostic)
    }
  }
  return { runs, diagnostics }
}

function openRun(): OpenRun {
  return { title: [], blocks: [], labels: [], numbering: newNumbering() }
}

/** A table, or a line that opens with a first number, can be the start of a further text. */
function opensRun(block: Block, candidates: readonly LabelCandidate[]): boolean {
  const first = candidates[0]
  return block.kind === 'table' || (first?.place === 'line' && first.number === 1 && !first.decimal)
}

function readLabel(
  source: SourceText,
  runs: OpenRun[],
  candidate: LabelCandidate,
  followed: boolean,
): Diagnostic | null {
  let run = runs.at(-1)!
  if ((run.labels.at(-1)?.label.span.end ?? 0) > candidate.span.start) return null
  let verdict = judge(run.numbering, candidate, followed)
  if (verdict.kind === 'restart') {
    const block = run.blocks.pop()!
    run = openRun()
    run.blocks.push(block)
    runs.push(run)
    verdict = judge(run.numbering, candidate, followed)
  }
  if (verdict.kind !== 'accept') return null
  const { depth, irregular } = verdict
  const diagnostic =
    irregular === null
      ? null
      : irregularity(run.numbering, candidate, irregular, cut(source.text, candidate.span))
  enter(run.numbering, candidate, depth)
  run.labels.push({ label: candidate, depth })
  return diagnostic
}

/** Opens a new run at the title that stands in the unnumbered tail of the last one, if there is any. */
function startAtTitle(source: SourceText, runs: OpenRun[]): void {
  const run = runs.at(-1)!
  if (run.labels.length === 0 && !run.blocks.some((block) => block.kind === 'table')) return
  const tailStart = startOfTail(run)
  const title = findTitle(source, run.blocks, tailStart)
  if (title === null) return
  const moved = run.blocks.splice(title.from)
  const next = openRun()
  append(
    next.title,
    moved.slice(0, title.lines).map((block) => block.span),
  )
  append(next.blocks, moved.slice(title.lines))
  runs.push(next)
}

/** Index of the first block behind the last one that holds a label or is a table. */
function startOfTail(run: OpenRun): number {
  const lastLabel = run.labels.at(-1)?.label.span.start ?? -1
  return run.blocks.findLastIndex((block) => block.kind === 'table' || block.span.start <= lastLabel) + 1
}

/** The last title in the tail: its place among the blocks and how many lines it has. */
function findTitle(
  source: SourceText,
  blocks: readonly Block[],
  tailStart: number,
): { from: number; lines: number } | null {
  const line = (index: number) => cut(source.folded, blocks[index]!.span)
  let last = blocks.length - 1
  while (last >= tailStart && !isTitleLine(line(last))) last--
  if (last < tailStart) return null
  let from = last
  while (from > tailStart && last - from < 3 && isTitleHead(line(from - 1))) from--
  if (from === tailStart && from > 0 && isOwnLineHeading(source.folded, blocks[from - 1]!)) return null
  return { from, lines: last - from + 1 }
}

function isOwnLineHeading(folded: string, block: Block): boolean {
  const text = cut(folded, block.span)
  return block.kind === 'paragraph' && text.length < 40 && !/[。)\]】〕]$/u.test(text)
}

/** The first figure of `1.1` is not looked at beside the whole. */
function withoutShadowed(candidates: readonly LabelCandidate[]): readonly LabelCandidate[] {
  const [first, second] = candidates
  const shadowed = first !== undefined && second?.span.start === first.span.start
  return shadowed ? candidates.toSpliced(1, 1) : candidates
}

/**
 * The candidates with number 1 whose form goes on with a 2 before it begins anew, or whose heading is closed by
 * the first number below it: `一、重点任务(一)…` in a text that is cut off.
 */
function followedByTwo(candidates: readonly LabelCandidate[]): Set<LabelCandidate> {
  const next = new Map<string, number>()
  const followed = new Set<LabelCandidate>()
  let behind: LabelCandidate | null = null
  for (const candidate of candidates.toReversed()) {
    if (candidate.number === 1 && (next.get(candidate.form) === 2 || isClosedBy(candidate, behind)))
      followed.add(candidate)
    next.set(candidate.form, candidate.number)
    behind = candidate
  }
  return followed
}

const LONGEST_HEADING = 14

function isClosedBy({ form, span }: LabelCandidate, behind: LabelCandidate | null): boolean {
  return (
    behind !== null &&
    form === 'han' &&
    behind.number === 1 &&
    behind.form !== form &&
    behind.span.start - span.end <= LONGEST_HEADING
  )
}
