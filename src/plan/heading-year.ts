/** The one year that a heading tells; `null` where it tells none or several. */
export function yearIn(heading: string): number | null {
  if (!heading.includes('20')) return null
  const years = new Set(Array.from(heading.matchAll(/(?<!\d)(20\d{2}) ?年/gu), ([, year]) => Number(year)))
  return years.size === 1 ? [...years][0]! : null
}

/** The one year in the bracket that ends a heading: `深化提升阶段(2024年)`. */
export function bracketYearIn(heading: string): number | null {
  const bracket = heading.endsWith(')') ? /\([^()]{4,40}\)$/u.exec(heading) : null
  return bracket === null ? null : yearIn(bracket[0])
}
