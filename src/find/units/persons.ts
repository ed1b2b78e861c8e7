import type { PersonMention } from '../../model/mention.ts'
import { BLANKS, type Span, trimSpan } from '../../model/span.ts'
import { splitOutside } from '../../text/brackets.ts'

const TITLE =
  /(?:[省市县区州镇乡村旗盟厅局处科部院校所站队行社组班河湖林田路链]长|书记|主任|主席|秘书长|总经理|董事长|检察长|总工程师|专员|同志)$/u

/** `吴桐副市长`, `各村支部书记`: one who holds an office is a person, where units are told, too. */
export function isOfficeHolder(name: string): boolean {
  return TITLE.test(name)
}

/** `牵头单位及责任人`: does a label announce persons beside bodies? */
export function namesPersons(label: string): boolean {
  return /[及和与、].{0,4}(?:人|人员|领导)$/u.test(label)
}

/** Two to four characters, which may be spread out, of which the last is none that bodies end in (林场, 中心校). */
export function isPersonName(name: string): boolean {
  return /^[一-龥](?: {0,2}[一-龥]){1,3}(?<![局厅委办处科股所站校院场馆队社司部厂矿])$/u.test(name)
}

/** The persons behind a label, as written. */
export function readPersons(folded: string, value: Span, role: string): PersonMention[] {
  return splitOutside(folded, value, '、,;')
    .flatMap((list) => spreadNames(splitOutside(folded, list, BLANKS).map((span) => trimSpan(folded, span))))
    .filter((span) => span.start < span.end && span.end - span.start <= 20)
    .map((span) => ({ role, span }))
}

/** `周  涛`: a name of two characters that is spread over the width of three. */
function spreadNames(words: readonly Span[]): Span[] {
  const names: Span[] = []
  for (const word of words.filter(({ start, end }) => start < end)) {
    const last = names.at(-1)
    const isSpread = last !== undefined && last.end - last.start === 1 && word.end - word.start === 1
    if (isSpread) names[names.length - 1] = { start: last.start, end: word.end }
    else names.push(word)
  }
  return names
}
