import { z } from 'zod'
import { DIAGNOSTIC_SEVERITIES, type DiagnosticCode } from './diagnostic.ts'

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Where a person finds it in Word, a PDF reader or a spreadsheet; pages and paragraphs from 1. */
const origin = z.strictObject({
  file: z.string().exactOptional(),
  page: z.int().positive().exactOptional(),
  paragraph: z.int().positive().exactOptional(),
  sheet: z.string().exactOptional(),
  cell: z.string().exactOptional(),
  automatic: z.literal(true).exactOptional(),
})

/** UTF-16 offsets into the decoded text, line and column from 1; `origin` where the file is more than its text. */
const span = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  line: z.int().positive(),
  column: z.int().positive(),
  origin: origin.exactOptional(),
})

const kind = z.enum(['background', 'goal', 'task', 'phase', 'safeguard', 'entry'])
const taskKind = z.enum(['task', 'phase', 'safeguard'])

/** There where a person corrected or added it. */
const corrected = z.literal(true).exactOptional()

const unit = z.strictObject({
  role: z.enum(['lead', 'support', 'responsible', 'supervise']),
  name: z.string().min(1),
  open: z.boolean(),
  inherited: z.boolean(),
  span,
  because: span.nullable(),
  fullName: z.string().min(1).nullable(),
  fullNameFrom: z.enum(['written', 'list']).nullable(),
  canonical: z.string().min(1).nullable(),
  collective: z.boolean(),
  corrected,
})

const person = z.strictObject({ role: z.string(), name: z.string() })

const time = z.strictObject({
  kind: z.enum(['deadline', 'period', 'recurring', 'ongoing', 'relative', 'unspecified']),
  text: z.string().min(1),
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  rrule: z.string().nullable(),
  inferred: z.boolean(),
  ambiguous: z.boolean(),
  span,
  corrected,
})

const step = z.strictObject({ label: z.string().nullable(), text: z.string() })

const task = z.strictObject({
  id: z.string().min(1),
  seq: z.int().positive(),
  label: z.string().nullable(),
  kind: taskKind,
  origin: z.enum(['body', 'table']),
  part: z.string().nullable(),
  sections: z.array(z.string()),
  title: z.string(),
  text: z.string(),
  steps: z.array(step),
  units: z.array(unit),
  persons: z.array(person),
  times: z.array(time),
  related: z.array(z.string()),
  span,
  corrected,
})

const outlineItem = z.strictObject({
  id: z.string(),
  label: z.string().nullable(),
  heading: z.string(),
  kind,
  role: z.enum(['section', 'task', 'step', 'entry', 'text']),
  body: z.string(),
  span,
  get children() {
    return z.array(outlineItem)
  },
})

const source = z.strictObject({
  file: z.string().nullable(),
  mediaType: z.string(),
  encoding: z.string().nullable(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const document = z.strictObject({
  title: z.string().nullable(),
  noticeTitle: z.string().nullable(),
  number: z.string().nullable(),
  issuers: z.array(z.string()),
  addressees: z.array(z.string()),
  signedOn: isoDate.nullable(),
  publishedOn: isoDate.nullable(),
  period: z.strictObject({ start: isoDate.nullable(), end: isoDate.nullable() }).nullable(),
  references: z.array(z.strictObject({ title: z.string().nullable(), number: z.string().nullable() })),
})

const diagnostic = z.strictObject({
  code: z.enum(Object.keys(DIAGNOSTIC_SEVERITIES) as [DiagnosticCode, ...DiagnosticCode[]]),
  severity: z.enum(['info', 'warning']),
  message: z.string(),
  span: span.nullable(),
  other: span.nullable(),
})

/** The published result of one document: the source of its type and of the JSON Schema. */
export const planDocumentSchema = z
  .strictObject({
    schemaVersion: z.literal('1'),
    source,
    document,
    outline: z.array(outlineItem),
    tasks: z.array(task),
    diagnostics: z.array(diagnostic),
  })
  .meta({ title: 'govplan PlanDocument', description: 'One government notice as a structured task list.' })

/** The JSON Schema (draft 2020-12) of the published result. */
export function planDocumentJsonSchema(): object {
  return z.toJSONSchema(planDocumentSchema)
}

export { correctionsSchema } from './corrections-schema.ts'
