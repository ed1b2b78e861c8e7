import type { Glyph, Page, Rule } from './page.ts'

/** The page turned so that most of its text runs from left to right; text that runs otherwise is left out. */
export function upright(page: Page): Page {
  const counts = [0, 0, 0, 0]
  for (const { turn } of page.glyphs) counts[turn]!++
  const turn = counts.indexOf(Math.max(...counts))
  const glyphs = page.glyphs.filter((glyph) => glyph.turn === turn)
  if (turn === 0) return { ...page, glyphs }
  const { width, height } = page
  const [w, h] = turn === 2 ? [width, height] : [height, width]
  return {
    ...page,
    width: w,
    height: h,
    glyphs: glyphs.map((glyph): Glyph => ({ ...glyph, ...turned(glyph, page, turn), turn: 0 })),
    rules: page.rules.map((rule) => turnedRule(rule, page, turn)),
  }
}

/** A point of the page, `turn` quarters back. */
function turned({ x, y }: { x: number; y: number }, { width, height }: Page, turn: number) {
  if (turn === 1) return { x: y, y: width - x }
  if (turn === 2) return { x: width - x, y: height - y }
  return { x: height - y, y: x }
}

function turnedRule({ horizontal, at, from, to }: Rule, page: Page, turn: number): Rule {
  const a = turned(horizontal ? { x: from, y: at } : { x: at, y: from }, page, turn)
  const b = turned(horizontal ? { x: to, y: at } : { x: at, y: to }, page, turn)
  const level = a.y === b.y
  return {
    horizontal: level,
    at: level ? a.y : a.x,
    from: Math.min(level ? a.x : a.y, level ? b.x : b.y),
    to: Math.max(level ? a.x : a.y, level ? b.x : b.y),
  }
}
