import type { z } from 'zod'
import type { planDocumentSchema } from './schema.ts'

/** The published result of one document; its shape is the contract. */
export type PlanDocument = z.infer<typeof planDocumentSchema>
export type PlanTask = PlanDocument['tasks'][number]
export type PlanUnit = PlanTask['units'][number]
export type PlanTime = PlanTask['times'][number]
export type PlanPerson = PlanTask['persons'][number]
export type PlanStep = PlanTask['steps'][number]
export type PlanFields = PlanDocument['document']
export type PlanSource = PlanDocument['source']
export type PlanDiagnostic = PlanDocument['diagnostics'][number]
export type OutlineItem = PlanDocument['outline'][number]
/** Offsets, line and column in the decoded text. */
export type Place = PlanTask['span']
export type ItemKind = OutlineItem['kind']
