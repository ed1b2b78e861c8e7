import { jsonPieces } from './json-pieces.ts'
import type { Writer } from './writer.ts'

/** One document is one object, several are an array; indented by two, ends with a line break. */
export const json: Writer = {
  name: 'json',
  extension: 'json',
  mediaType: 'application/json',
  about: { zh: 'JSON，供程序读取，内容最全', en: 'JSON, for programs: everything' },
  async *write(plans, options = {}) {
    if (plans.length === 1 && !options.several) {
      yield* jsonPieces(plans[0]!, 2, '\n')
      return
    }
    if (plans.length === 0) yield '['
    for (const [index, plan] of plans.entries()) {
      yield `${index === 0 ? '[' : ','}\n  `
      // Line breaks inside values are escaped, so every raw one is layout.
      for (const piece of jsonPieces(plan, 2, '')) yield piece.replaceAll('\n', '\n  ')
    }
    yield plans.length === 0 ? ']\n' : '\n]\n'
  },
}
