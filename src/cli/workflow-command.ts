import type { Place, PlanDiagnostic, PlanDocument } from '../model/plan-document.ts'
import { placesOf } from '../report/places.ts'
import { visibleLine } from '../write/visible.ts'
import { type NamedText, placeName } from './diagnostic-text.ts'
import { fillIn } from './session.ts'
import type { Words } from './words.ts'

const COMMANDS = { warning: 'warning', info: 'notice' } as const

/**
 * The diagnostics of a document as workflow commands, a line each, which GitHub shows at the lines of the
 * file. Where it cannot (standard input, and a web page, whose lines are those of its text), the message
 * tells the place.
 */
export function workflowCommands(
  { source, diagnostics }: PlanDocument,
  { name, text }: NamedText,
  words: Words,
): string {
  const endOf = placesOf(text)
  const hasLines = text !== '' && source.file !== null && source.mediaType !== 'text/html'
  const lines = diagnostics.map((one) => {
    const place = hasLines && one.span !== null ? range(one.span, endOf(atEnd(one.span))) : {}
    const file = source.file === null ? {} : { file: source.file }
    const properties = propertyList({ ...file, ...place, title: one.code })
    const said = hasLines ? one.message : `${placeName(name, one.span)}: ${one.message}`
    return `::${COMMANDS[one.severity]} ${properties}::${escapeData(said + otherPlace(one, words))}`
  })
  // Only now, so that a line break in a file's name still names that file.
  return lines.map((line) => `${visibleLine(line)}\n`).join('')
}

function atEnd({ end }: Place): { readonly start: number; readonly end: number } {
  return { start: end, end }
}

/** GitHub takes columns only where a range lies on one line. */
function range(from: Place, to: Place): Readonly<Record<string, number>> {
  return from.line === to.line
    ? { line: from.line, col: from.column, endLine: to.line, endColumn: to.column }
    : { line: from.line, endLine: to.line }
}

function otherPlace({ other }: PlanDiagnostic, words: Words): string {
  return other === null ? '' : fillIn(words.seeAlso, `${other.line}:${other.column}`)
}

function propertyList(properties: Readonly<Record<string, string | number>>): string {
  return Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',')
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
