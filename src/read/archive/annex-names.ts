import { parseNumber } from '../../text/numerals.ts'

/** What the name of a file tells of an annex. */
export interface AnnexName {
  /** The notice it belongs to, by its name without ending; empty where it tells none. */
  readonly of: string
  /** 0: it tells none. */
  readonly number: number
  readonly title: string
}

const ANNEX =
  /^(?<of>.{0,200}?)[\s\-_—－（(【《]{0,4}附件\s{0,4}(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})?(?<title>.{0,200})$/u
const SEPARATORS = /^[\s\-_—－:：.．、)）】》]{0,6}/u

/** `附件1：任务分解表.xlsx`, `通知-附件2.docx`; `null`: the name tells no annex. */
export function annexName(fileName: string): AnnexName | null {
  const groups = ANNEX.exec(stemOf(fileName))?.groups
  if (!groups) return null
  const { of = '', number = '', title = '' } = groups
  return { of, number: parseNumber(number) ?? 0, title: title.replace(SEPARATORS, '').trim() }
}

/** A file's name without folders and ending. */
export function stemOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,8}$/, '')
}

/**
 * For each file the place of the notice whose annex its name makes it; `null`: it stands for itself. `附件1`
 * belongs to the only other document of its folder; among several, to none.
 */
export function noticesOf(names: readonly string[]): (number | null)[] {
  const annexes = names.map(annexName)
  const notices = new Map<string, number[]>()
  const add = (key: string, at: number) => {
    const found = notices.get(key)
    if (found) found.push(at)
    else notices.set(key, [at])
  }
  for (const [at, name] of names.entries()) {
    if (annexes[at]) continue
    add(folderOf(name), at)
    add(folderOf(name) + stemOf(name), at)
  }
  return names.map((name, at) => {
    const annex = annexes[at]
    if (!annex) return null
    const found = notices.get(folderOf(name) + annex.of) ?? []
    return found.length === 1 ? found[0]! : null
  })
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}
