import { grow, takeGrown } from '../../text/growing.ts'
import { symbolOf } from '../symbols.ts'
import { decodeBytes } from './code-pages.ts'
import { say, type Walk } from './walk.ts'

/** Sets bytes (Latin-1) aside: a character may go on in the next piece. Those beside a `\u` are passed over. */
export function addBytes(walk: Walk, bytes: string): void {
  const over = Math.min(walk.fallback, bytes.length)
  walk.fallback -= over
  if (!walk.group.skipped) grow(walk.bytes, bytes.slice(over))
}

/** Says what the bytes so far mean in the font of the group. */
export function sayBytes(walk: Walk): void {
  walk.fallback = 0
  const { group, fonts } = walk
  const bytes = takeGrown(walk.bytes)
  if (bytes === '') return
  if (group.role !== 'fonts' && fonts.get(group.font)?.symbols) say(walk, symbols(walk, bytes))
  else say(walk, decodeBytes(bytes, fonts.get(group.font)?.codePage ?? walk.codePage))
}

/** Letters of a symbol font are pictures; digits and signs of the font Symbol are themselves. */
function symbols(walk: Walk, bytes: string): string {
  const own = fontName(walk) === 'Symbol' ? /[\x20-\x40]/ : /[\x20]/
  return bytes.replace(/[\s\S]/g, (byte) =>
    own.test(byte) ? byte : symbol(walk, String.fromCharCode(0xf000 + byte.charCodeAt(0))),
  )
}

/** A character of the private area, as far as its font is known. */
export function symbol(walk: Walk, character: string): string {
  const font = walk.fonts.get(walk.group.font)
  return font?.symbols ? symbolOf(fontName(walk), character.charCodeAt(0).toString(16)) : character
}

function fontName({ fonts, group }: Walk): string {
  return (fonts.get(group.font)?.name ?? '').replace(/;$/, '').trim()
}
