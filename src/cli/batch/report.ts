import { junit } from '../../batch/junit.ts'
import type { Summary } from '../../batch/summary.ts'

/** The report on a batch: JUnit XML where the file ends in `.xml`, else JSON. */
export function reportOf(summary: Summary, file: string): string {
  return /\.xml$/i.test(file) ? junit(summary) : `${JSON.stringify(summary, null, 2)}\n`
}
