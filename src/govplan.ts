import { find } from './find/index.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { PlanDocument } from './model/plan-document.ts'
import { outline } from './outline/index.ts'
import { plan } from './plan/index.ts'
import { readSource } from './read/index.ts'
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
}

/**
 * Reads a notice and gives its task list.
 * @throws ReadError where the input cannot be read (binary, a format not supported); content never throws.
 */
export async function parse(input: Uint8Array | string, options: ParseOptions = {}): Promise<PlanDocument> {
  const source = await readSource(input, options)
  const outlined = outline(source)
  const findings = find(source.source.folded, outlined.outline.parts, outlined.outline.front)
  const planned = plan(source, outlined.outline.parts, findings, { date: options.date ?? null })
  const diagnostics = [...source.diagnostics, ...outlined.diagnostics, ...planned.diagnostics].sort(byPlace)
  const publish = publisher(source.source, options.lang ?? 'zh')
  return {
    schemaVersion: '1',
    source: sourceFacts(input, source, options.fileName ?? null),
    document: planned.plan.document,
    outline: planned.plan.outline.map(publish.item),
    tasks: planned.plan.tasks.map(publish.task),
    diagnostics: diagnostics.map(publish.diagnostic),
  }
}

/** A stage of the way, to look at: the text, its blocks, or its numbered items. */
export type StageName = 'text' | 'blocks' | 'items'

/** Shows what a stage makes of a document, as text for people. */
export async function stage(
  name: StageName,
  input: Uint8Array | string,
  options: ParseOptions = {},
): Promise<string> {
  const source = await readSource(input, options)
  if (name === 'text') return source.source.original
  const { showBlocks, showItems } = await import('./report/stages.ts')
  return name === 'blocks' ? showBlocks(source) : showItems(source.source, outline(source).outline.parts)
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.span?.start ?? -1) - (b.span?.start ?? -1)
}
