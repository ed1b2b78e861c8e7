import { correct, correctionsFor, type Meant, nameOf } from './correct/index.ts'
import { find } from './find/index.ts'
import type { Corrections } from './model/corrections.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { PlanDocument } from './model/plan-document.ts'
import type { Readout } from './model/readout.ts'
import type { Source } from './model/source.ts'
import { toOriginal } from './model/source-text.ts'
import { outline } from './outline/index.ts'
import { checkedOptions, checkInput, checkOptions, type ParseOptions } from './parse-options.ts'
import { coverage, type Stretch } from './plan/coverage.ts'
import { plan } from './plan/index.ts'
import { ReadError, readSource, savedPlan } from './read/index.ts'
import { publisher } from './report/publish.ts'
import { readoutOf } from './report/readout.ts'
import { sourceFacts } from './report/source-facts.ts'
import { checkOneOf } from './text/arguments.ts'
import type { PlanText } from './write/index.ts'

/**
 * Reads a notice and gives its task list; a result that was saved as JSON is given back as it is.
 * @throws ReadError where the input cannot be read (binary, a format not supported); content never throws.
 * @throws TypeError or RangeError where the input is neither bytes nor text, or an option none of what
 * `ParseOptions` allows.
 */
export async function parse(input: Uint8Array | string, options: ParseOptions = {}): Promise<PlanDocument> {
  checkInput(input)
  return (await parseWithText(input, await checkedOptions(options))).plan
}

export interface Parsed {
  readonly plan: PlanDocument
  /** What the spans of the plan point into; empty where it was a result that was saved. */
  readonly text: string
  /** The corrections that were made. */
  readonly meant: Meant
  /** The plan as it was read, and where each stretch of the text went: for writers that show the source. */
  readonly planText: () => PlanText
}

/** The plan of a document, and what it was read from. Its arguments are not checked. */
export async function parseWithText(input: Uint8Array | string, options: ParseOptions = {}): Promise<Parsed> {
  const saved = await savedPlan(input)
  if (saved) return withoutText(saved)
  const stages = stagesOf(await readSource(input, options), options)
  const { source, outlined, planned } = stages
  const diagnostics = [...source.diagnostics, ...outlined.diagnostics, ...planned.diagnostics].sort(byPlace)
  const publish = publisher(source.source, options.lang ?? 'zh')
  const plan: PlanDocument = {
    schemaVersion: '1',
    source: sourceFacts(input, source, options.fileName ?? null, options.annexes),
    document: planned.plan.document,
    outline: planned.plan.outline.map(publish.item),
    tasks: planned.plan.tasks.map(publish.task),
    diagnostics: diagnostics.map(publish.diagnostic),
  }
  const readout = () => readoutOf(source.source, planned.plan.parts, plan)
  const meant = correctionsFor(options.corrections ?? NO_CORRECTIONS, plan.source)
  return {
    plan: meant.entries.length === 0 ? plan : { ...plan, ...corrected(readout(), meant, publish) },
    text: source.source.original,
    planText: () => ({
      readout: readout(),
      stretches: stretchesOf(stages).map(({ kind, span }) => ({ kind, ...toOriginal(source.source, span) })),
      corrections: meant.corrections,
    }),
    meant,
  }
}

/** A result that was saved: there is no text to show or to correct. */
function withoutText(plan: PlanDocument): Parsed {
  const planText = () => {
    throw new ReadError('no-source')
  }
  return { plan, text: '', meant: correctionsFor(NO_CORRECTIONS, plan.source), planText }
}

const NO_CORRECTIONS: Corrections = { version: 1, documents: [] }

/** The corrected tasks, with a diagnostic for every correction that fits nowhere. */
function corrected(
  readout: Readout,
  { corrections, otherText }: Meant,
  { told, placeOf }: ReturnType<typeof publisher>,
): Pick<PlanDocument, 'tasks' | 'diagnostics'> {
  const { tasks, diagnostics, unfit } = correct(readout, corrections, placeOf)
  const unplaced = unfit.map(({ correction, span }) =>
    told({ code: 'correction-unplaced', args: { text: nameOf(correction) } }, span),
  )
  const other = otherText ? [told({ code: 'correction-other-text', args: {} }, null)] : []
  return { tasks, diagnostics: [...other, ...unplaced, ...diagnostics].sort(byPlace) }
}

/** The line of stages: what is read, its numbered items, what was found in them, the plan. */
function stagesOf(source: Source, options: ParseOptions) {
  const outlined = outline(source)
  const { parts, front } = outlined.outline
  const findings = find(source.source.folded, parts, front)
  const planned = plan(source, parts, findings, {
    date: options.date ?? null,
    bodies: options.bodies ?? [],
  })
  return { source, outlined, findings, planned }
}

/** A stage of the way, to look at: the text, its blocks, its numbered items, or where each stretch of it went. */
export type StageName = (typeof STAGES)[number]

const STAGES = ['text', 'blocks', 'items', 'coverage'] as const

/**
 * Shows what a stage makes of a document, as text for people.
 * @throws what `parse` throws; TypeError or RangeError where there is no stage of that name.
 */
export async function stage(
  name: StageName,
  input: Uint8Array | string,
  options: ParseOptions = {},
): Promise<string> {
  checkOneOf('name', name, STAGES)
  checkInput(input)
  checkOptions(options)
  const source = await readSource(input, options)
  if (name === 'text') return source.source.original
  const { showBlocks, showItems, showStretches } = await import('./report/stages.ts')
  if (name === 'blocks') return showBlocks(source)
  if (name === 'items') return showItems(source.source, outline(source).outline.parts)
  return showStretches(source.source, stretchesOf(stagesOf(source, options)))
}

/** Where each stretch of a document's text went, in reading order. */
export async function cover(
  input: Uint8Array | string,
  options: ParseOptions = {},
): Promise<{ readonly source: Source; readonly stretches: readonly Stretch[] }> {
  const source = await readSource(input, options)
  return { source, stretches: stretchesOf(stagesOf(source, options)) }
}

function stretchesOf({ source, outlined, findings, planned }: ReturnType<typeof stagesOf>): Stretch[] {
  const { parts, contents } = outlined.outline
  const repeats = outlined.diagnostics.flatMap(({ code, span }) =>
    code === 'text-repeated' && span ? [span] : [],
  )
  return coverage(source, parts, findings, planned.plan.outline, [...repeats, ...contents])
}

function byPlace(a: Placed, b: Placed): number {
  return (a.span?.start ?? -1) - (b.span?.start ?? -1)
}

type Placed = Pick<Diagnostic, 'span'>
