import type { z as Zod } from 'zod'
import { checkedYaml, type FileProblem } from './checked-yaml.ts'
import type { Config } from './config.ts'
import { fillIn, type Session } from './session.ts'

const MOST_BODIES = 10_000
const MOST_NAMES = 100
const LONGEST_NAME = 80

/** Reads a configuration, or tells what is wrong with it and where. */
export function checkConfig(
  bytes: Uint8Array,
  session: Pick<Session, 'words' | 'language'>,
): Promise<{ readonly data: Config } | { readonly problem: FileProblem }> {
  return checkedYaml(bytes, (z) => schemaWith(z, session.words.config.twice), session)
}

/** `bodies: [{ canonical, names }]`; a name may stand for one body only. */
function schemaWith(z: typeof Zod, twice: string) {
  const name = z.string().trim().min(1).max(LONGEST_NAME)
  const body = z.strictObject({ canonical: name, names: z.array(name).min(1).max(MOST_NAMES) })
  return z
    .strictObject({ bodies: z.array(body).max(MOST_BODIES).default([]) })
    .superRefine(({ bodies }, { addIssue }) => {
      const known = new Map<string, string>()
      for (const [index, { canonical, names }] of bodies.entries())
        for (const [place, one] of names.entries()) {
          const other = known.get(one) ?? canonical
          known.set(one, canonical)
          if (other === canonical) continue
          const path = ['bodies', index, 'names', place]
          addIssue({ code: 'custom', path, message: fillIn(twice, other) })
        }
    })
}
