import type { LinePart, PageParts } from './parts.ts'

type Part = PageParts['parts'][number]

/** Running heads and page numbers stand in these shares of a page's height, at its top and at its bottom. */
const HEAD = 0.14
const FOOT = 0.86
/** `3`, `- 3 -`, `— iv —`, `3/12`, `第3页 共12页`, `第三页`. */
const PAGE_NUMBER =
  /^[-—–―－_·•\s]{0,6}(?:(?:\d{1,4}|[ivxIVX]{1,6})(?:\s?[/／]\s?\d{1,4})?|第\s?[\d一二三四五六七八九十]{1,4}\s?页(?:[\s/／,，]{0,3}共\s?[\d一二三四五六七八九十]{1,4}\s?页)?)[-—–―－_·•\s]{0,6}$/
/** An entry of a table of contents: dots lead from it to a page. */
const CONTENTS = /(?:[.．·…‥•]\s?){4}[.．·…‥•\s]{0,400}[-—(（]?\d{1,4}[-—)）]?$/
const CONTENTS_TITLE = /^目\s{0,9}[录次]$/
/** On as many pages must a line stand before it is a running head. */
const PAGES = 3

/** The pages without page numbers, without lines that stand at the edge of several of them, and without contents. */
export function withoutFurniture(pages: readonly PageParts[]): PageParts[] {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(edgeLines(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return pages.map((page) => {
    const dropped = new Set(
      edgeLines(page).filter((line) => PAGE_NUMBER.test(line.text) || counts.get(keyOf(line))! >= PAGES),
    )
    const kept = page.parts.filter((part) => part.kind === 'table' || !dropped.has(part))
    return { ...page, parts: kept.filter((part, i) => !isContents(part, kept[i + 1])) }
  })
}

function isContents(part: Part, next: Part | undefined): boolean {
  if (part.kind === 'table') return false
  if (CONTENTS_TITLE.test(part.text)) return next?.kind === 'line' && CONTENTS.test(next.text)
  return CONTENTS.test(part.text)
}

/** The first two and the last two lines of a page, as far as they stand at its edge. */
function edgeLines({ parts, height }: PageParts): LinePart[] {
  const isLine = (part: Part) => part.kind === 'line'
  const head = parts
    .slice(0, 2)
    .filter(isLine)
    .filter(({ y }) => y < HEAD * height)
  const foot = parts
    .slice(-2)
    .filter(isLine)
    .filter(({ y }) => y > FOOT * height)
  return [...head, ...foot]
}

/** Lines with the same key are the same running head: the number of the page in it may differ. */
function keyOf({ text, y }: LinePart): string {
  return `${Math.round(y / 4)} ${text.replace(/(?<=[-—–第/\s])\d{1,4}(?=[-—–页/\s]|$)/g, '#')}`
}
