import type { Span } from './span.ts'

export type UnitRole = 'lead' | 'support' | 'responsible' | 'supervise'

/** A unit where the text names it. `span` covers the name as written, without marks and verbs. */
export interface UnitMention {
  readonly role: UnitRole
  readonly span: Span
  /** `等` follows: the list goes on. */
  readonly open: boolean
  /** △ stands at the name. */
  readonly marked: boolean
}

/** A person behind 责任人, 牵头领导 and the like. */
export interface PersonMention {
  readonly role: string
  readonly span: Span
}

/**
 * A place that assigns units, persons or a time: a bracket, a line of fields, a clause of a sentence.
 * `closes` tells that it ends a passage (a bracket at a sentence's end, an own line).
 */
export interface Assignment {
  readonly span: Span
  readonly form: 'bracket' | 'line' | 'clause' | 'cell'
  readonly closes: boolean
  /** Told by a mere sentence (`X负责…`): counts only where nothing else in the item assigns. */
  readonly weak: boolean
  readonly units: readonly UnitMention[]
  readonly persons: readonly PersonMention[]
  /** The values of time fields in it. */
  readonly timeFields: readonly Span[]
  /** What stands where units do and reads like none: left out, with a diagnostic. */
  readonly doubtful: readonly Span[]
}

/** A calendar day, symbolic: what the text leaves open is `null`. */
export interface DayExpression {
  /** `null`: not told; taken from the context. */
  readonly year: number | null
  /** 0: the document's own month, with day 0 its own day (`本月底`, `即日起`). */
  readonly month: number
  /** Clipped to the month: 31 stands for its last day. */
  readonly day: number
  /** The day before the one told (`12月前`). */
  readonly dayBefore?: boolean
  /** Added to the context's year (`明年` 1, `去年` -1); only where `year` is `null`. */
  readonly yearShift?: number
  /** The year's figures are left blank (`20**年`): no context tells it. */
  readonly blankYear?: boolean
  /** A festival: month and day count in its calendar, and without a year it is the next one to come. */
  readonly festival?: 'solar' | 'lunar'
}

export type TimeKind = 'deadline' | 'period' | 'recurring' | 'ongoing' | 'relative' | 'unspecified'

/** A time requirement as told, before its year is known. */
export interface TimeMention {
  readonly kind: TimeKind
  readonly span: Span
  readonly start: DayExpression | null
  readonly end: DayExpression | null
  /** RFC 5545 recurrence without the `RRULE:` in front. */
  readonly rrule: string | null
  readonly ambiguous: boolean
  /** How long after the document's own date (印发之日起30日内). */
  readonly afterIssue?: { readonly count: number; readonly unit: 'day' | 'workday' | 'month' | 'year' }
  /** The phrase names a day that no calendar has (2月30日): no dates, a diagnostic. */
  readonly impossible?: boolean
}

/** A sentence that changes what the assignments around it mean. */
export interface Note {
  readonly kind:
    | 'first-leads' // 列第一位的为牵头单位
    | 'responsible-leads' // 无牵头单位的,责任单位即为牵头单位
    | 'adds-units' // 以下均需…落实,不再列出
    | 'mark-leads' // 标△为牵头单位
  readonly span: Span
  /** 下同, or said of all that follows. */
  readonly carriesOn: boolean
  /** `省级单位列第一位者`: the level that it speaks of; `null` where of all. */
  readonly level: string | null
  /** `其他单位为配合单位`: those behind the first support it. */
  readonly othersSupport: boolean
  /** Said of its own task, too: `具体任务均涉及…`, `此项及以下任务均需…`. */
  readonly ownToo: boolean
  /** The units that an `adds-units` note adds. */
  readonly units: readonly UnitMention[]
}
