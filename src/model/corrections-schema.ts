import { z } from 'zod'
import { isRecurrence } from './recurrence.ts'

const MOST_DOCUMENTS = 10_000
const MOST_CORRECTIONS = 100_000
const LONGEST_NAME = 200
const LONGEST_TEXT = 20_000

const name = z.string().trim().min(1).max(LONGEST_NAME)
const phrase = z.string().trim().min(1).max(LONGEST_TEXT)
const title = z.string().trim().max(LONGEST_TEXT)
const role = z.enum(['lead', 'support', 'responsible', 'supervise'])
const kind = z.enum(['task', 'phase', 'safeguard'])
const day = z.iso.date().nullable()

/** What stands in front of a phrase that the text holds several times, so that one of them is meant. */
const before = phrase.exactOptional()

/** `null` takes a day or a recurrence away. */
const dates = {
  kind: z.enum(['deadline', 'period', 'recurring', 'ongoing', 'relative', 'unspecified']).exactOptional(),
  start: day.exactOptional(),
  end: day.exactOptional(),
  rrule: z.string().refine(isRecurrence).nullable().exactOptional(),
}

/** A task by its id; its title, as read, checks that it is still the one. */
const onTask = { task: z.string().min(1).max(LONGEST_NAME), title: title.exactOptional() }
/** Tasks that were added have ids of their own, which no task of the text has. */
const ADDED = /^N\d{1,6}$/

const correction = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('set-title'), ...onTask, to: phrase }),
    z.strictObject({ do: z.literal('drop-task'), ...onTask }),
    z.strictObject({
      do: z.literal('add-task'),
      task: z.string().regex(ADDED),
      text: phrase,
      before,
      title: phrase.exactOptional(),
      kind: kind.exactOptional(),
    }),
    z.strictObject({
      do: z.literal('set-unit'),
      ...onTask,
      unit: name,
      role,
      to: z.strictObject({ unit: name.exactOptional(), role: role.exactOptional() }),
    }),
    z.strictObject({ do: z.literal('drop-unit'), ...onTask, unit: name, role }),
    z.strictObject({
      do: z.literal('add-unit'),
      ...onTask,
      unit: name,
      role,
      text: phrase.exactOptional(),
      before,
    }),
    z.strictObject({ do: z.literal('set-time'), ...onTask, time: phrase, to: z.strictObject(dates) }),
    z.strictObject({ do: z.literal('drop-time'), ...onTask, time: phrase }),
    z.strictObject({ do: z.literal('add-time'), ...onTask, time: phrase, before, ...dates }),
  ])
  .superRefine(({ task, title }, { addIssue }) => {
    // In words that zod has in every language.
    if (title === undefined && !ADDED.test(task))
      addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path: ['title'] })
  })

const documentCorrections = z
  .strictObject({
    file: z.string().min(1).max(4096).exactOptional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
    corrections: z.array(correction).max(MOST_CORRECTIONS),
  })
  .superRefine(({ file, sha256 }, { addIssue }) => {
    if (file === undefined && sha256 === undefined)
      addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path: ['file'] })
  })

/** What a `*.govplan.yaml` holds: the source of its types. */
export const correctionsSchema = z
  .strictObject({
    version: z.literal(1),
    documents: z.array(documentCorrections).max(MOST_DOCUMENTS),
  })
  .meta({ title: 'govplan corrections', description: 'What a person corrected in the results of govplan.' })
