/** The one year that a heading tells; `null` where it tells none or several. */
export function yearIn(heading: string): number | null {
  if (!heading.includes('20')) return null
  const years = [...heading.matchAll(/(?<!\d)(20\d{2}) ?年/gu)]
  return years.length === 1 ? Number(years[0]![1]) : null
}

/** The one year in the bracket that ends a heading: `深化提升阶段(2024年)`. */
export function bracketYearIn(heading: string): number | null {
  const bracket = heading.endsWith(')') ? /\([^()]{4,40}\)$/u.exec(heading) : null
  return bracket === null ? null : yearIn(bracket[0])
}
