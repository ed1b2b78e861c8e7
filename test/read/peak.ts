import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PEAK_MIB, runModule } from '../package.ts'

/** What the built package made of a document in a process of its own, and the most memory in MiB that took. */
export interface Outcome {
  /** Of the error; `read` where there was none. */
  readonly reason: string
  readonly mib: number
}

export async function outcomeOf(bytes: Uint8Array): Promise<Outcome> {
  const file = join(mkdtempSync(join(tmpdir(), 'govplan-peak-')), 'document')
  writeFileSync(file, bytes)
  const printed = await runModule(`
    import { readFileSync } from 'node:fs'
    import { parse } from 'govplan'
    const reason = await parse(readFileSync(${JSON.stringify(file)})).then(() => 'read', (error) => error.reason)
    console.log(JSON.stringify({ reason, mib: ${PEAK_MIB} }))
  `)
  rmSync(dirname(file), { recursive: true })
  return JSON.parse(printed)
}
