import type { Canvas } from '../page/canvas.ts'
import { apply, multiply } from '../page/matrix.ts'
import type { PdfGlyph } from './operators.ts'
import type { State } from './text-state.ts'

/** Paints glyphs, moved by the numbers between them, and leaves the state behind the last (ISO 32000-1, 9.4.4). */
export function showText(state: State, glyphs: readonly (PdfGlyph | number)[], canvas: Canvas): void {
  const { font, size, direction, charSpacing, wordSpacing, hScale, rise } = state
  if (size === 0) return
  const matrix = multiply(state.matrix, state.textMatrix)
  const along = hScale * direction
  let advance = 0
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      advance -= (glyph * size) / 1000
      continue
    }
    const width = font.vertical ? size : glyph.width * font.scale * size
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
    const [x, y] = font.vertical
      ? [state.x - size / 2, state.y + rise - advance - size]
      : [state.x + advance * along, state.y + rise]
    const [a, b, c, d] = matrix
    canvas.glyph(glyph.unicode, width * Math.abs(hScale), size, [
      a * direction,
      b * direction,
      c,
      d,
      ...apply(matrix, x, y),
    ])
    advance += width + spacing * direction
  }
  if (font.vertical) state.y -= advance
  else state.x += advance * along
}
