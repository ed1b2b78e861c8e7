/** A question that the shape of a name answers: manual, rule and test in one file. */
export interface NameTest {
  /** Its place under src/plan, without the ending. */
  readonly name: string
  readonly about: string
  /** Asked of folded names. */
  readonly test: (name: string) => boolean
  readonly yes: readonly string[]
  /** The near misses. */
  readonly no: readonly string[]
}

/** The name without its second name or members in brackets: 发改委(数字办) is 发改委. */
export function plainName(name: string): string {
  return name.replace(/[([〔【][^()[\]〔〕【】]{0,60}[)\]〕】]/gu, '').trim()
}
