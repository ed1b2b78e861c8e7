/** The library: a notice in, its task list out; and the stages of the way, to look at. */
export { parse, type StageName, stage } from './govplan.ts'
export type { BodyNames } from './model/body.ts'
export type { Correction, Corrections, DocumentCorrections } from './model/corrections.ts'
export type { DiagnosticCode, Severity } from './model/diagnostic.ts'
export type {
  ItemKind,
  OutlineItem,
  Place,
  PlanDiagnostic,
  PlanDocument,
  PlanFields,
  PlanPerson,
  PlanSource,
  PlanStep,
  PlanTask,
  PlanTime,
  PlanUnit,
} from './model/plan-document.ts'
export { type Outcome, parseAll } from './parse-all.ts'
export type { ParseOptions } from './parse-options.ts'
export { type Annex, ReadError, type ReadErrorReason } from './read/index.ts'
export { select } from './write/views/select.ts'
export type { Selection } from './write/views/view.ts'
