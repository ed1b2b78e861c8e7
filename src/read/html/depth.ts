/** Deeper nesting than a page ever has; the parser's time grows with the square of it. */
export const DEEPEST = 400
const TAG = /<(?<close>\/?)(?<name>[a-zA-Z][a-zA-Z0-9]{0,15})(?![a-zA-Z0-9])[^<>]*>/g
/** Elements that hold nothing, and those that the next of their kind closes. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|wbr|p|li|dt|dd|option|td|th|tr|html|head|body)$/i
const INLINE = /^(?:a|b|big|em|font|i|label|o|s|small|span|strong|sub|sup|u)$/i

/** The page with all that nests too deep flattened: the text stays, block tags become line breaks. */
export function capDepth(html: string): { readonly html: string; readonly capped: boolean } {
  if (!mayBeDeep(html)) return { html, capped: false }
  const kept: string[] = []
  let depth = 0
  let end = 0
  for (const tag of html.matchAll(TAG)) {
    const { close, name = '' } = tag.groups!
    if (FLAT.test(name) || tag[0].endsWith('/>')) continue
    if (close) depth = Math.max(0, depth - 1)
    const tooDeep = depth >= DEEPEST
    if (!close) depth++
    if (!tooDeep) continue
    kept.push(html.slice(end, tag.index), INLINE.test(name) ? '' : '<br>')
    end = tag.index + tag[0].length
  }
  return kept.length === 0 ? { html, capped: false } : { html: kept.join('') + html.slice(end), capped: true }
}

/** Are there so many tags at all? */
function mayBeDeep(html: string): boolean {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if (html.charAt(at + 1) !== '/' && ++count > DEEPEST) return true
  return false
}
