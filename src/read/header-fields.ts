import { gather } from '../text/gather.ts'
import { type FieldName, fieldName, isHeadName } from './page-fields.ts'

const FIELD = /^(?<label>[^:：]{2,12})[:：](?<value>.*)$/
/** A line of fields without colons is no sentence. */
const LONGEST_PLAIN = 80
/** A longer one is a whole page on one line. */
const LONGEST_FIELDS = 800
/** No label is spread over more words. */
const MOST_WORDS = 4
/** What parts words: blanks, and the bars of a table's row. */
const PARTS = /[\s|｜]+/u
const BARS = /[|｜]/u
/** A blank before what may be a label. */
const APART = /\s(?=[^\s:：]{2,8}[:：])/u

/** What a line in front of a text tells; `name` is `null` where its label names no field. */
export interface Field {
  readonly label: string
  readonly value: string
  readonly name: FieldName | null
}

/** The fields of a line: one, several that blanks part, or cells between bars of which one names the next. */
export function fieldsIn(line: string): readonly Field[] {
  if (!line.includes(':') && !line.includes('：'))
    return line.length > LONGEST_PLAIN ? [] : withoutColons(line)
  if (line.length > LONGEST_FIELDS) return []
  const cells = BARS.test(line) ? gather(line.split(BARS), (cell) => apart(cell.trim())) : apart(line.trim())
  return gather(cells, (cell, at) => {
    const { label, value } = FIELD.exec(cell)?.groups ?? {}
    if (label === undefined) return withoutColons(cell)
    const own = value!.trim()
    const next = cells[at + 1] ?? ''
    return [{ label, value: own === '' && !FIELD.test(next) ? next : own, name: fieldName(label) }]
  })
}

/** `索引号: 1133/2021 成文日期: 2021-03-24`: a cell ends where blanks part it from a further field. */
function apart(cell: string): string[] {
  if (!APART.test(cell)) return [cell]
  const [first, ...others] = cell.split(APART)
  const fields = [first!]
  for (const piece of others) {
    const label = FIELD.exec(piece)?.groups?.label
    if (label !== undefined && fieldName(label) !== null) fields.push(piece)
    else fields.push(`${fields.pop()} ${piece}`)
  }
  return fields
}

/** `索 引 号 1133/2021 发文日期 2023-01-06`: labels without colons, known by their words. */
function withoutColons(line: string): readonly Field[] {
  const words = line.split(PARTS).filter((word) => word !== '')
  const fields: { label: string; value: string[] }[] = []
  for (let at = 0; at < words.length; ) {
    const label = labelAt(words, at)
    if (label !== null) fields.push({ label: label.text, value: [] })
    else if (fields.length === 0) return []
    else fields.at(-1)!.value.push(words[at]!)
    at += label?.words ?? 1
  }
  return fields.some(({ label }) => isHeadName(label))
    ? fields.map(({ label, value }) => ({ label, value: value.join(' '), name: fieldName(label) }))
    : []
}

/** The name of a field that begins with word `at`; `null` where none does. */
function labelAt(
  words: readonly string[],
  at: number,
): { readonly text: string; readonly words: number } | null {
  let text = ''
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length - at); count++) {
    text += words[at + count - 1]!
    if (fieldName(text) !== null) return { text, words: count }
  }
  return null
}
