import type { BodyNames } from '../model/body.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Findings } from '../model/findings.ts'
import type { Part } from '../model/item.ts'
import type { Note } from '../model/mention.ts'
import type { Source } from '../model/source.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut } from '../model/span.ts'
import { endsWithAny } from '../text/endings.ts'
import { fold } from '../text/fold.ts'
import { gather } from '../text/gather.ts'
import { check } from './checks/index.ts'
import { formsWithOwnLines } from './closing-line.ts'
import { documentFields, planYearOf } from './document-fields.ts'
import { givesCriteria } from './kind.ts'
import { within } from './lookup.ts'
import { namesOf } from './names/index.ts'
import { isAboutAnother } from './no-plan.ts'
import { notesOf } from './notes.ts'
import type { Above, PartContext } from './part-context.ts'
import type { FieldsDraft, OutlineDraft, PlanDraft } from './plan-draft.ts'
import { joined } from './prose.ts'
import { relate } from './related.ts'
import { readItem } from './section.ts'
import { rowsOf } from './table-tasks.ts'

export type { PlanDraft } from './plan-draft.ts'

const TOP: Above = { path: '', sections: [], kind: null, units: [], year: null, due: null }

/** Makes the plan of a document from its parts and from what was found in them. */
export function plan(
  source: Source,
  parts: readonly Part[],
  findings: Findings,
  options: { readonly date: string | null; readonly bodies: readonly BodyNames[] },
): { plan: PlanDraft; diagnostics: Diagnostic[] } {
  const titles = parts.map((part) => titleOf(source.source, part))
  const document = documentFields(
    source,
    findings.fields,
    titles.filter((title) => title !== '' && !isAnnexMark(title)),
    parts.length > 0 && parts[0]!.annex !== null && titles[0] !== '',
  )
  const about = parts.length > 0 && isAboutAnother(source, parts[0], document)
  const shared: PartContext = {
    source: source.source,
    findings,
    // Each part tells these anew. A copy that only sets what it holds is a hundred times as fast as one that grows.
    prefix: '',
    part: null,
    notesAt: notesOf([], []),
    plainList: false,
    aboutAnother: false,
    nameOf: namesOf(source.source, findings, options.bodies),
    date: document.signedOn ?? options.date,
    published: document.publishedOn,
    period: document.period,
    planYear: planYearOf(document.title, () => prefaceOf(source, parts), document.signedOn),
    ownLines: formsWithOwnLines(
      gather(parts, ({ items }) => items),
      findings.assignments,
    ),
    newId: idMaker(),
    tasks: [],
    diagnostics: [],
  }
  const prefixes = prefixesOf(parts)
  if (about) shared.diagnostics.push({ code: 'no-notice', span: null, args: {} })
  const covering = coveringNotes(findings, parts[0])
  const outline = gather(parts, (part, index) => {
    const [prefix, title] = [prefixes[index]!, titles[index]!]
    return readPart(shared, part, { prefix, title, first: prefix === '', about, covering })
  })
  const tasks = relate(shared.tasks)
  const checks = check({ source: source.source, parts, outside: findings.outside, tasks, document })
  const named = parts.map((part, index) => ({
    title: index === 0 ? null : titles[index] || null,
    span: part.span,
  }))
  return { plan: { document, outline, tasks, parts: named }, diagnostics: [...shared.diagnostics, ...checks] }
}

interface PartFacts {
  readonly prefix: string
  readonly title: string
  readonly first: boolean
  readonly about: boolean
  readonly covering: readonly Note[]
}

function readPart(
  shared: PartContext,
  part: Part,
  { prefix, title, first, about, covering }: PartFacts,
): OutlineDraft[] {
  const { source, findings } = shared
  const context: PartContext = {
    ...shared,
    prefix,
    part: first ? null : title === '' ? null : title,
    notesAt: notesOf([...(first ? [] : covering), ...within(findings.notes, part.span)], part.items),
    plainList: isPlainList(source.folded, part, title),
    aboutAnother: first && about,
  }
  const above: Above =
    part.annex !== null && givesCriteria(fold(title)) ? { ...TOP, kind: 'background' } : TOP
  // These tables stand before the first item.
  if (!context.aboutAnother) for (const table of part.tables) rowsOf(context, table, above)
  return part.items.map((item) => readItem(context, item, above))
}

/** A notice with items of its own that assign nothing speaks of the lists that it passes on. */
function coveringNotes({ assignments, notes }: Findings, first: Part | undefined): readonly Note[] {
  if (first === undefined || within(assignments, first.span).some(({ units }) => units.length > 0)) return []
  return within(notes, first.span).filter(({ kind }) => kind !== 'adds-units')
}

function titleOf({ text }: SourceText, part: Part): string {
  return part.title.map((line) => joined(cut(text, line))).join('')
}

/** `附件2:`, where the annex tells no title. */
function isAnnexMark(title: string): boolean {
  return title.startsWith('附') && /^附[件表录]\s?\d{0,2}[:：]?$/u.test(title)
}

/** An annex whose lines are names, not sentences: 名单, 项目清单. */
function isPlainList(folded: string, part: Part, title: string): boolean {
  if (part.items.length === 0) return false
  const isList = part.annex !== null || endsWithAny(title, ['名单', '清单', '目录', '一览表'])
  if (!isList) return false
  return !folded.slice(part.items[0]!.span.start, lastOfList(part.items)).includes('。')
}

/** What stands below the last of several may be the page's own. */
function lastOfList(items: Part['items']): number {
  const last = items.at(-1)!
  return items.length > 1 && last.children.length === 0 ? last.heading.end : last.span.end
}

/**
 * In front of the ids: nothing in the first part, `AN.` in an annex, else `PN.` by place. A table above the
 * plan that holds no tasks, as the head table of a page, is no first part.
 */
function prefixesOf(parts: readonly Part[]): string[] {
  const first = Math.max(0, parts.findIndex(hasTasks))
  const taken = new Set<string>()
  return parts.map(({ annex }, index) => {
    if (index <= first) return ''
    const wanted = `A${annex === 0 ? 1 : annex}.`
    if (annex === null || taken.has(wanted)) return `P${index + 1 - first}.`
    taken.add(wanted)
    return wanted
  })
}

function hasTasks({ items, tables }: Part): boolean {
  return items.length > 0 || tables.some(({ rows }) => rows.length > 0)
}

function prefaceOf(source: Source, parts: readonly Part[]): string {
  return (parts[0]?.preamble ?? [])
    .map((span) => cut(source.source.folded, span))
    .join('\n')
    .slice(0, 20_000)
}

/** Ids that a repeated number would double get a further figure. */
function idMaker(): (wanted: string) => string {
  const counts = new Map<string, number>()
  return (wanted) => {
    const count = (counts.get(wanted) ?? 0) + 1
    counts.set(wanted, count)
    if (count === 1) return wanted
    const id = `${wanted}-${count}`
    counts.set(id, 1)
    return id
  }
}

export type { FieldsDraft }
