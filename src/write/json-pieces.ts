import { toJson } from './to-json.ts'

/** A list of more elements is written piece by piece. */
const LONG = 1000
/** Characters of a piece, about. */
const PIECE = 1 << 16

/**
 * The JSON of a document and `end`, in pieces that joined are `toJson(document, indent) + end`: of a long
 * document neither the text nor its bytes need stand in memory at once.
 */
export function* jsonPieces(document: object, indent: number, end: string): Iterable<string> {
  const entries = Object.entries(document).filter(([, value]) => value !== undefined)
  if (!entries.some(([, value]) => isLong(value))) {
    yield `${toJson(document, indent)}${end}`
    return
  }
  let piece = '{'
  for (const part of partsOf(entries, indent)) {
    piece += part
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}${breakAt(0, indent)}}${end}`
}

function* partsOf(entries: readonly (readonly [string, unknown])[], indent: number): Iterable<string> {
  const colon = indent === 0 ? ':' : ': '
  for (const [index, [key, value]] of entries.entries()) {
    yield `${index === 0 ? '' : ','}${breakAt(1, indent)}${toJson(key)}${colon}`
    if (!isLong(value)) {
      yield nested(value, 1, indent)
      continue
    }
    for (const [n, element] of value.entries()) {
      yield `${n === 0 ? '[' : ','}${breakAt(2, indent)}${nested(element, 2, indent)}`
    }
    yield `${breakAt(1, indent)}]`
  }
}

/** Line breaks inside values are escaped, so every raw one is layout. */
function nested(value: unknown, depth: number, indent: number): string {
  return indent === 0 ? toJson(value) : toJson(value, indent).replaceAll('\n', breakAt(depth, indent))
}

function breakAt(depth: number, indent: number): string {
  return indent === 0 ? '' : `\n${' '.repeat(depth * indent)}`
}

function isLong(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > LONG
}
