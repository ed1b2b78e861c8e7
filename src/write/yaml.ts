import type { Scalar, YAMLMap } from 'yaml'
import type { PlanDocument } from '../model/plan-document.ts'
import { escapeUnseen } from './to-json.ts'
import { wellFormed } from './visible.ts'
import type { Writer } from './writer.ts'

/** A document each, read alike by YAML 1.1 and 1.2: only what cannot be anything but a string stands unquoted. */
export const yaml: Writer = {
  name: 'yaml',
  extension: 'yaml',
  otherExtensions: ['yml'],
  mediaType: 'application/yaml',
  about: { zh: 'YAML，内容同 JSON，便于人读', en: 'YAML: as JSON, easier on the eye' },
  async *write(plans) {
    for (const plan of plans) yield await document(plan)
  },
}

async function document(plan: PlanDocument): Promise<string> {
  const { Document, isScalar, visit } = await import('yaml')
  const tree = new Document(plan, { aliasDuplicateObjects: false })
  tree.directives!.docStart = true
  visit(tree, {
    Scalar: (key, scalar) => {
      if (key !== 'key') setStyle(scalar)
    },
    Map: (_, map) => {
      // Spans on one line: they are many, and nobody reads them one by one.
      map.flow = holdsNumbers(map, isScalar)
    },
  })
  // What is left unseen stands between quotes; a YAML 1.1 reader takes U+0085 and U+2028 for line breaks.
  return escapeUnseen(tree.toString({ lineWidth: 0, doubleQuotedAsJSON: true }))
}

function holdsNumbers({ items }: YAMLMap, isScalar: (node: unknown) => node is Scalar): boolean {
  return items.every(({ value }) => isScalar(value) && typeof value.value === 'number')
}

const PLAIN = /^[一-鿿][一-鿿\dA-Za-z、，。；：！？（）《》“”〔〕]*$/u
const NEEDS_ESCAPES = /[^\P{C}\n]|[\u2028\u2029]/u
const BLANK_AT_LINE_EDGE = /^\s|\s$|[^\S\n]\n|\n[^\S\n]/u

function setStyle(scalar: Scalar): void {
  if (typeof scalar.value !== 'string') return
  const text = wellFormed(scalar.value)
  scalar.value = text
  scalar.type = styleOf(text)
}

function styleOf(text: string): Scalar.Type {
  if (PLAIN.test(text)) return 'PLAIN'
  const simple = text.includes('\n') && !NEEDS_ESCAPES.test(text) && !BLANK_AT_LINE_EDGE.test(text)
  return simple ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE'
}
