import { baseName } from '../../../correct/index.ts'
import type { DocumentCorrections } from '../../../model/corrections.ts'
import { correctionsYaml } from './corrections-yaml.ts'
import type { PageData } from './data.ts'
import { element } from './dom.ts'
import type { State } from './state.ts'

/** Hands the corrections of all documents to the browser as a file, those that the page does not show among them. */
export function save(states: readonly State[], { others }: PageData): void {
  const documents = [...states.flatMap(entryOf), ...others]
  const url = URL.createObjectURL(new Blob([correctionsYaml(documents)], { type: 'application/yaml' }))
  const link = element('a', { href: url, download: nameFor(states) })
  link.click()
  URL.revokeObjectURL(url)
}

function entryOf({ document: { plan }, corrections }: State): DocumentCorrections[] {
  const { file, sha256 } = plan.source
  if (corrections.length === 0) return []
  return [{ ...(file !== null && { file: baseName(file) }), sha256, corrections: [...corrections] }]
}

function nameFor(states: readonly State[]): string {
  const file = states.length === 1 ? states[0]!.document.plan.source.file : null
  return `${file === null ? 'corrections' : baseName(file).replace(/\.[^.]{1,12}$/, '')}.govplan.yaml`
}
