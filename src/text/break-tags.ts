const BREAK = /<br {0,2}\/?>/giu

/** Folded text with the line breaks that Markdown writes as tags (`县发改局<br>县交通局`) as breaks, unit for unit. */
export function withBreaks(folded: string): string {
  if (!/<br/iu.test(folded)) return folded
  return folded.replace(BREAK, (tag) => '\n'.padEnd(tag.length))
}
