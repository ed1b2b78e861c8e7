import type { LinePart, Margins, PageParts } from './parts.ts'

/** A line that leaves fewer ems free goes on in the next, as a rule. */
const FULL = 2
/** Distances within as many points are the same. */
const SAME = 1
/** The distance of lines that go on is kept by one in as many, at the least. */
const SHARE = 5

/** How far apart lines of the size of a given one stand where a paragraph goes on. */
export function pitchesOf(
  pages: readonly PageParts[],
  margins: readonly Margins[],
): (line: LinePart) => number {
  const distances = new Map<number, number[]>()
  for (const [page, { parts }] of pages.entries())
    for (const [i, line] of parts.entries()) {
      const last = parts[i - 1]
      if (line.kind !== 'line' || last?.kind !== 'line' || sizeOf(line) !== sizeOf(last)) continue
      const distance = line.y - last.y
      if (distance < line.size * 0.8 || (last.margins ?? margins[page]!).right - last.x1 > FULL * last.size)
        continue
      const list = distances.get(sizeOf(line))
      if (list) list.push(distance)
      else distances.set(sizeOf(line), [distance])
    }
  const usual = new Map([...distances].map(([size, list]) => [size, usualOf(list)]))
  return (line) => usual.get(sizeOf(line)) ?? line.size * 2
}

function sizeOf({ size }: LinePart): number {
  return Math.round(size)
}

/** The smallest that many of them share: where paragraphs are parted by space, others are greater. */
function usualOf(distances: readonly number[]): number {
  const sorted = distances.toSorted((a, b) => a - b)
  const many = Math.max(2, Math.ceil(sorted.length / SHARE))
  const found = sorted.find(
    (distance, i) => (sorted[i + many - 1] ?? Number.POSITIVE_INFINITY) - distance <= SAME,
  )
  return found ?? sorted[0]!
}
