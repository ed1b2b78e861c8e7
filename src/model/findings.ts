import type { Assignment, Note, TimeMention } from './mention.ts'
import type { Span } from './span.ts'

/** A title as the lines it is broken over. */
export type Title = readonly Span[]

/** A document that the text cites. */
export interface Reference {
  readonly title: Span
  readonly number: Span | null
}

/** The name of one who signed: of two pieces where a narrow column breaks it. */
export type Signer = readonly Span[]

/** Who signed, and when (ISO). */
export interface Signature {
  readonly issuers: readonly Signer[]
  readonly date: string | null
}

/** The elements of the document itself (GB/T 9704), where the text tells them. */
export interface FieldMentions {
  /** The title of the covering notice. */
  readonly noticeTitle: Title | null
  /** The plan's own title. */
  readonly title: Title | null
  /** 发文字号 */
  readonly number: Span | null
  /** 主送机关 */
  readonly addressees: readonly Span[]
  readonly signature: Signature | null
  /** Behind a label such as 发布部门. */
  readonly labelledIssuer: Span | null
  readonly publishedOn: string | null
  readonly references: readonly Reference[]
}

/** All that was found in the text, each list in reading order. */
export interface Findings {
  readonly assignments: readonly Assignment[]
  /** Those in brackets and lines of paragraphs that belong to no item. */
  readonly outside: readonly Assignment[]
  readonly notes: readonly Note[]
  /** Times in running text. */
  readonly times: readonly TimeMention[]
  /** The values of time fields and time columns. */
  readonly fieldTimes: readonly TimeMention[]
  /** Brackets at the ends of headings, read as a phase's time. */
  readonly phaseTimes: readonly TimeMention[]
  readonly fields: FieldMentions
}
