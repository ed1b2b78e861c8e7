/** Lines as the one text that they were: a blank only where words of Latin letters meet. */
export function glue(lines: readonly string[]): string {
  return lines.map((line, i) => (i > 0 && isWordGap(lines[i - 1]!, line) ? ` ${line}` : line)).join('')
}

function isWordGap(last: string, next: string): boolean {
  return /[A-Za-z,;]$/.test(last) && /^[\dA-Za-z]/.test(next)
}

/** What a paragraph begins with that begins with a number: 一、（一）1. ① 第一条. */
export const LABEL =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|[（(]\d{1,3}[）)]|\d{1,3}(?:[、．]|\.(?!\d))|[①-⑳]|第[一二三四五六七八九十百\d]{1,5}[章条节款]|附件?[\d一二三四五六七八九十]{0,3}[:：])/

/** A sentence, or what stands for one in a list, is over. */
export const ENDED = /[。；;：:！？!?]["”』」》）)]?$/
