/** `第九条　　对…`: the blanks part a label from its own text. */
export function isBehindOrdinal(text: string, at: number): boolean {
  return /第[一二三四五六七八九十百零〇\d]{1,5}[章节条]$/.test(text.slice(Math.max(0, at - 8), at))
}
