/** For as many values as there are; of none, infinity. */
export function least(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
}

export function greatest(values: readonly number[]): number {
  return values.reduce((greatest, value) => Math.max(greatest, value), Number.NEGATIVE_INFINITY)
}

/** Left, top, right and bottom of a box around points. */
export type Bounds = readonly [left: number, top: number, right: number, bottom: number]

/** The box with one more point in it. */
export function grown(bounds: Bounds | null, [x, y]: readonly [number, number]): Bounds {
  const [left, top, right, bottom] = bounds ?? [x, y, x, y]
  return [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)]
}
