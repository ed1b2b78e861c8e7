import { find } from './find/index.ts'
import type { BodyNames } from './model/body.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { PlanDocument } from './model/plan-document.ts'
import type { Source } from './model/source.ts'
import { toOriginal } from './model/source-text.ts'
import { outline } from './outline/index.ts'
import { coverage, type Stretch, type StretchKind } from './plan/coverage.ts'
import { plan } from './plan/index.ts'
import { type ReadTools, readSource } from './read/index.ts'
import type { Language } from './report/messages.ts'
import { publisher } from './report/publish.ts'
import { sourceFacts } from './report/source-facts.ts'

/** How a document is parsed; nothing is taken from the clock, the locale or the time zone. */
export interface ParseOptions {
  /** Its ending is a hint to the format; the name stands in the result. */
  readonly fileName?: string
  /** A character set that overrides what the bytes tell. */
  readonly encoding?: string
  /** The document's date (ISO) where it tells none. */
  readonly date?: string
  /** The language of the diagnostics' messages; Chinese unless told. */
  readonly lang?: Language
  /** Bodies and their names, beside those that govplan knows. */
  readonly bodies?: readonly BodyNames[]
  /** Turns an older format into its successor; without it `.doc` is read by itself. */
  readonly convert?: ReadTools['convert']
}

/**
 * Reads a notice and gives its task list.
 * @throws ReadError where the input cannot be read (binary, a format not supported); content never throws.
 */
export async function parse(input: Uint8Array | string, options: ParseOptions = {}): Promise<PlanDocument> {
  return (await parseWithText(input, options)).plan
}

export interface Parsed {
  readonly plan: PlanDocument
  /** What the spans of the plan point into. */
  readonly text: string
  /** Where each stretch of the text went. */
  readonly stretches: () => { readonly kind: StretchKind; readonly start: number; readonly end: number }[]
}

/** The plan of a document, and what it was read from. */
export async function parseWithText(input: Uint8Array | string, options: ParseOptions = {}): Promise<Parsed> {
  const stages = stagesOf(await readSource(input, options), options)
  const { source, outlined, planned } = stages
  const diagnostics = [...source.diagnostics, ...outlined.diagnostics, ...planned.diagnostics].sort(byPlace)
  const publish = publisher(source.source, options.lang ?? 'zh')
  const plan: PlanDocument = {
    schemaVersion: '1',
    source: sourceFacts(input, source, options.fileName ?? null),
    document: planned.plan.document,
    outline: planned.plan.outline.map(publish.item),
    tasks: planned.plan.tasks.map(publish.task),
    diagnostics: diagnostics.map(publish.diagnostic),
  }
  return {
    plan,
    text: source.source.original,
    stretches: () =>
      stretchesOf(stages).map(({ kind, span }) => ({ kind, ...toOriginal(source.source, span) })),
  }
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
export type StageName = 'text' | 'blocks' | 'items' | 'coverage'

/** Shows what a stage makes of a document, as text for people. */
export async function stage(
  name: StageName,
  input: Uint8Array | string,
  options: ParseOptions = {},
): Promise<string> {
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

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.span?.start ?? -1) - (b.span?.start ?? -1)
}
