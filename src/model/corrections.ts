import type { z } from 'zod'
import type { correctionsSchema } from './corrections-schema.ts'

/** What a person corrected in the results of documents, as a `*.govplan.yaml` holds it. */
export type Corrections = z.infer<typeof correctionsSchema>
/** Those of one document, which its hash or its name tells. */
export type DocumentCorrections = Corrections['documents'][number]
/** One change, with the place that it is meant for. */
export type Correction = DocumentCorrections['corrections'][number]
/** The corrections that do one of some things. */
export type CorrectionOf<Deed extends Correction['do']> = Extract<Correction, { do: Deed }>
